mod invitations;
mod members;
