package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;

/**
 * Collects what a trust store is made of. What cannot be read is reported and left out; one bad thing never stops the
 * rest, and nothing throws. For one thread.
 */
public final class TrustStoreBuilder {

    private final Instant loadedAt;
    private final Collected collected;
    private SignatureVerifier verifier = SignatureVerifier.plain();
    private RevocationPolicy policy = RevocationPolicy.UNKNOWN_IS_ACCEPTED;
    private int recentSignersMax = 1024;

    TrustStoreBuilder(Instant loadedAt) {
        this.loadedAt = loadedAt;
        this.collected = new Collected(loadedAt);
    }

    /** With which provider signatures are verified; BouncyCastle alone when not said. */
    public TrustStoreBuilder verifier(SignatureVerifier chosen) {
        verifier = chosen;
        return this;
    }

    /** What follows when revocation is unknown; accepted when not said. */
    public TrustStoreBuilder revocation(RevocationPolicy chosen) {
        policy = chosen;
        return this;
    }

    /** How many signers' chains are kept warm, 1,024 when not said; each costs about 20 kB. */
    public TrustStoreBuilder recentSigners(int max) {
        recentSignersMax = Math.clamp(max, 1, 65_536);
        return this;
    }

    /**
     * A signing authority that is believed, brought by a trusted route. A link certificate given here becomes no anchor.
     *
     * @param certificate DER, or PEM with one or more
     */
    public TrustStoreBuilder anchor(byte[] certificate) {
        Pem.parts(certificate).forEach(part -> collected.certificate("anchor", part, Set.of(Authority.PINNED)));
        return this;
    }

    /**
     * A certificate that nobody vouches for: a signer, a link, or an authority that a link may lead to.
     *
     * @param certificate DER, or PEM with one or more
     */
    public TrustStoreBuilder certificate(byte[] certificate) {
        Pem.parts(certificate).forEach(part -> collected.certificate("certificate", part, Set.of()));
        return this;
    }

    /** @param list a revocation list in DER, or PEM with one or more */
    public TrustStoreBuilder revocationList(byte[] list) {
        Pem.parts(list).forEach(part -> collected.revocationList("revocation list", part));
        return this;
    }

    /** The store, of what was collected so far. */
    public TrustStore build() {
        Anchors anchors = Anchors.among(collected.authorities(), Set.of(), verifier);
        List<RevocationList> lists = collected.accepted(anchors, verifier);
        Revocations revocations = new Revocations(anchors, lists);
        Set<ReadCertificate> revoked = new HashSet<>();
        anchors.all().stream()
                .map(AuthorityKey.Trusted::certificate)
                .filter(revocations::names)
                .forEach(revoked::add);
        if (!revoked.isEmpty()) {
            anchors = Anchors.among(collected.authorities(), revoked, verifier);
            revocations = new Revocations(anchors, lists);
        }
        collected.settle(anchors);
        return new IndexedTrustStore(
                anchors, revocations, collected.shelf(), verifier, policy, recentSignersMax);
    }

    /** What became of everything that was given; complete after {@link #build()}. */
    public ImportReport report() {
        return new ImportReport(collected.items());
    }
}
