export { CommunicationLink, Feed, Latest } from './on-demand'
