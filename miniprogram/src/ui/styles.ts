import './styles/reset.scss'
import './tokens/tokens.gen.scss'
import './styles/base.scss'
