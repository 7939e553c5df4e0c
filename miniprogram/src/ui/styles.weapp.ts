import './styles/reset-weapp.scss'
import './tokens/tokens.gen.scss'
import './styles/base.scss'
