package org.gatehouse.access;

import java.time.Duration;
import org.gatehouse.reference.Problem;

/** All that a caller of this module may meet on a good day. */
public abstract sealed class AccessProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private AccessProblem(String slug, Kind kind, Object... arguments) {
        super("access", slug, kind, arguments);
    }

    /** The actor is known but may not do this. */
    public static final class NotPermitted extends AccessProblem {
        public NotPermitted() {
            super("not-permitted", Kind.FORBIDDEN);
        }
    }

    public static final class NoSuchOfficer extends AccessProblem {
        public NoSuchOfficer() {
            super("no-such-officer", Kind.NOT_FOUND);
        }
    }

    public static final class NoSuchClient extends AccessProblem {
        public NoSuchClient() {
            super("no-such-client", Kind.NOT_FOUND);
        }
    }

    public static final class AdministratorExists extends AccessProblem {
        public AdministratorExists() {
            super("administrator-exists", Kind.CONFLICT);
        }
    }

    public static final class SignInNameTaken extends AccessProblem {
        public SignInNameTaken(String signInName) {
            super("sign-in-name-taken", Kind.CONFLICT, signInName);
        }
    }

    public static final class SignInNameMalformed extends AccessProblem {
        public SignInNameMalformed() {
            super("sign-in-name-malformed", Kind.INVALID);
        }
    }

    public static final class ClientIdTaken extends AccessProblem {
        public ClientIdTaken(String id) {
            super("client-id-taken", Kind.CONFLICT, id);
        }
    }

    public static final class OutsideNameTaken extends AccessProblem {
        public OutsideNameTaken(String name) {
            super("outside-name-taken", Kind.CONFLICT, name);
        }
    }

    public static final class NameMissing extends AccessProblem {
        public NameMissing() {
            super("name-missing", Kind.INVALID);
        }
    }

    public static final class ClientMalformed extends AccessProblem {
        public ClientMalformed() {
            super("client-malformed", Kind.INVALID);
        }
    }

    /** An address for sign-ins to a program is not whole and safe, or is one too many. */
    public static final class RedirectUriUnfit extends AccessProblem {
        public RedirectUriUnfit(String address) {
            super("redirect-uri-unfit", Kind.INVALID, address);
        }
    }

    public static final class NoSuchPort extends AccessProblem {
        public NoSuchPort(String code) {
            super("no-such-port", Kind.INVALID, code);
        }
    }

    public static final class PasswordTooWeak extends AccessProblem {
        public PasswordTooWeak() {
            super("password-too-weak", Kind.INVALID);
        }
    }

    public static final class PasswordWrong extends AccessProblem {
        public PasswordWrong() {
            super("password-wrong", Kind.INVALID);
        }
    }

    public static final class RolesIncompatible extends AccessProblem {
        public RolesIncompatible() {
            super("roles-incompatible", Kind.INVALID);
        }
    }

    /** An administrator would take the right to administer from the only one who has it, or from oneself. */
    public static final class LastAdministrator extends AccessProblem {
        public LastAdministrator() {
            super("last-administrator", Kind.CONFLICT);
        }
    }

    public static final class TooManyAttempts extends AccessProblem {
        private final Duration retryAfter;

        public TooManyAttempts(Duration retryAfter) {
            super("too-many-attempts", Kind.TOO_MANY, retryAfter.toSeconds());
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
