package org.gatehouse.access.tokens;

import org.gatehouse.access.OfficerId;

/** Whom a token names. */
sealed interface TokenSubject {

    record Client(String id) implements TokenSubject {}

    record Officer(OfficerId id) implements TokenSubject {}
}
