package org.gatehouse.documents.authority;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider of this room. It is handed to each call, never registered: a library does not change its host. */
final class Bouncy {

    static final Provider CASTLE = new BouncyCastleProvider();

    private Bouncy() {}
}
