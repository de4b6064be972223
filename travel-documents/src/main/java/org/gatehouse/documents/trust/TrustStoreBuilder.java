package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a trust store is made of. What cannot be read is reported and left out; one bad thing never stops the
 * rest, and nothing throws. For one thread.
 */
public final class TrustStoreBuilder {

    private final Collected collected;
    private SignatureVerifier verifier = SignatureVerifier.plain();
    private RevocationPolicy policy = RevocationPolicy.UNKNOWN_IS_ACCEPTED;
    private int recentSignersMax = 1024;

    TrustStoreBuilder(Instant loadedAt) {
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
        Pem.parts(certificate).forEach(part -> collected.anchor("anchor", part));
        return this;
    }

    /**
     * A certificate that nobody vouches for: a signer, a link, or an authority that a link may lead to.
     *
     * @param certificate DER, or PEM with one or more
     */
    public TrustStoreBuilder certificate(byte[] certificate) {
        Pem.parts(certificate).forEach(part -> collected.certificate("certificate", part));
        return this;
    }

    /** @param list a revocation list in DER, or PEM with one or more */
    public TrustStoreBuilder revocationList(byte[] list) {
        Pem.parts(list).forEach(part -> collected.revocationList("revocation list", part));
        return this;
    }

    /**
     * A root that master lists are believed by. It vouches for lists alone; give it to {@link #anchor} too where its
     * state's documents are to be believed without a list.
     */
    public TrustStoreBuilder listRoot(byte[] certificate) {
        Pem.parts(certificate).forEach(part -> collected.listRoot("list root", part));
        return this;
    }

    /**
     * A master list, Doc 9303-12 section 8. Its authorities become anchors if its signer descends from a pinned root. Of
     * one state's lists the one signed last counts alone, so an authority that it no longer holds is an anchor no more.
     */
    public TrustStoreBuilder masterList(byte[] list) {
        Pem.parts(list).forEach(part -> collected.masterList("master list", part));
        return this;
    }

    /** A download of the public key directory of ICAO in LDIF: signers, revocation lists, master lists, links. */
    public TrustStoreBuilder directory(byte[] ldif) {
        DirectoryImport.read("directory", ldif, collected);
        return this;
    }

    /** The store, of what was collected so far. */
    public TrustStore build() {
        collected.publish(verifier);
        Settled settled = settle();
        if (collected.withdraw(settled.revocations)) {
            settled = settle(); // a list whose signer is revoked vouches for nobody
        }
        collected.settle(settled.anchors);
        return new IndexedTrustStore(
                settled.anchors, settled.revocations, collected.shelf(), verifier, policy, recentSignersMax);
    }

    private record Settled(Anchors anchors, Revocations revocations) {}

    private Settled settle() {
        Collection<Authority> pool = collected.authorities();
        Anchors anchors = Anchors.among(pool, Set.of(), verifier);
        List<RevocationList> lists = collected.accepted(anchors, verifier);
        Revocations revocations = new Revocations(anchors, lists);
        Set<ReadCertificate> revoked = new HashSet<>();
        anchors.all().stream()
                .map(AuthorityKey.Trusted::certificate)
                .filter(revocations::names)
                .forEach(revoked::add);
        if (revoked.isEmpty()) {
            return new Settled(anchors, revocations);
        }
        Anchors remaining = Anchors.among(pool, revoked, verifier);
        return new Settled(remaining, new Revocations(remaining, lists));
    }

    /** What became of everything that was given; complete after {@link #build()}. */
    public ImportReport report() {
        return new ImportReport(collected.items());
    }
}
