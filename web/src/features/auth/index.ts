export { LoginPage } from './login-page'
export { ForgotPage, InvitePage, ResetPage } from './on-demand'
export { RegisterPage } from './register-page'
