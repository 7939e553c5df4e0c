import './styles/reset.scss'
import './tokens/tokens.scss'
import './styles/base.scss'
