import './styles/reset-weapp.scss'
import './tokens/tokens.scss'
import './styles/base.scss'
