package org.gatehouse.access.web;

import org.springframework.security.core.AuthenticationException;

/** Nobody is signed in, or no longer, where somebody has to be. */
final class SignInNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SignInNeeded() {
        super("nobody is signed in");
    }
}
