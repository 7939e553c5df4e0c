/** Import this on a page that uses NutUI components: it gives them our colours and sizes. Pages without it pay nothing. */
import './tokens/nutui.gen.scss'
