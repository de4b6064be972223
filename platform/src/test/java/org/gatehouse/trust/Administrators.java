package org.gatehouse.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.trust.TrustImports.Delivery;

/** Two who may sign, and how they bring in files. */
public final class Administrators {

    public static final Actor SUN = administrator("Sun Min");
    public static final Actor HE = administrator("He Ming");

    private Administrators() {}

    private static Actor administrator(String name) {
        var id = new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Actor(
                id, "officer:" + id, name, Optional.empty(), Set.of(Permission.TRUST_READ, Permission.TRUST_EDIT));
    }

    static Delivery by(Actor actor, String source, byte[] bytes) {
        return new Delivery(source, bytes, actor.reference(), Optional.of(actor.id()));
    }

    static Delivery byRefresh(String source, byte[] bytes) {
        return new Delivery(source, bytes, "system:trust-refresh", Optional.empty());
    }

    /** Imports a state's root as one of them, and signs for it as the other. */
    public static void believe(IssuingState state, TrustImports imports, Certificates certificates, Anchors anchors) {
        imports.take(by(SUN, "csca.der", state.root()));
        certificates.sign(List.of(sha256(state.root())), HE);
        anchors.follow();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
