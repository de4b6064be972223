package org.gatehouse.documents.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A trust store in memory, as {@link TrustStoreBuilder} makes it. */
final class IndexedTrustStore implements TrustStore {

    private final Anchors anchors;
    private final Revocations revocations;
    private final SignerShelf shelf;
    private final SignatureVerifier verifier;
    private final RevocationPolicy policy;
    private final RecentSigners recent;

    IndexedTrustStore(
            Anchors anchors,
            Revocations revocations,
            SignerShelf shelf,
            SignatureVerifier verifier,
            RevocationPolicy policy,
            int recentSignersMax) {
        this.anchors = anchors;
        this.revocations = revocations;
        this.shelf = shelf;
        this.verifier = verifier;
        this.policy = policy;
        this.recent = new RecentSigners(recentSignersMax);
    }

    @Override
    public CertificateReading read(byte[] der) {
        Optional<RecentSigners.Seen> seen = recent.find(der);
        return seen.isPresent() ? new CertificateReading.Readable(seen.get().certificate()) : ReadCertificate.read(der);
    }

    @Override
    public ChainReport judge(X509CertificateHolder signer, Instant at) {
        byte[] der;
        try {
            der = signer.getEncoded();
        } catch (IOException | RuntimeException e) {
            return unreadable(new Remark(Reason.DSC_UNPARSEABLE, "does not encode"));
        }
        return switch (read(der)) {
            case CertificateReading.Readable(var certificate) -> judge(certificate, at);
            case CertificateReading.Unreadable(var why) -> unreadable(why);
        };
    }

    private static ChainReport unreadable(Remark why) {
        return new ChainReport(
                TrustStatus.UNDETERMINED,
                Outcome.UNDETERMINED,
                Outcome.UNDETERMINED,
                Outcome.UNDETERMINED,
                List.of(why),
                Optional.empty());
    }

    @Override
    public ChainReport judge(ReadCertificate signer, Instant at) {
        Chain chain = chain(signer);
        List<Remark> remarks = new ArrayList<>(chain.remarks());
        @Nullable AuthorityKey key = chain.authority().orElse(null);
        AuthorityKey.@Nullable Trusted authority = key == null ? null : key.best(at);
        Outcome validity = validity(signer, authority, at, remarks);
        CheckReport revocation = revocations.look(signer, at);
        remarks.addAll(revocation.remarks());
        TrustStatus status = status(chain, revocation.outcome());
        if (key != null && key.revoked()) {
            remarks.add(new Remark(Reason.DSC_REVOKED, "CSCA"));
            status = TrustStatus.NOT_TRUSTED;
        }
        return new ChainReport(
                status,
                chain.signature(),
                validity,
                revocation.outcome(),
                remarks,
                authority == null
                        ? Optional.empty()
                        : Optional.of(authority.root().der()));
    }

    private Chain chain(ReadCertificate signer) {
        Optional<RecentSigners.Seen> seen = recent.find(signer);
        if (seen.isPresent()) {
            return seen.get().chain();
        }
        Chain chain = Chain.of(signer, anchors, verifier);
        // Strangers are not kept: whoever offers made-up certificates must not push out the real ones.
        if (chain.authority().isPresent()) {
            recent.keep(new RecentSigners.Seen(signer, chain));
        }
        return chain;
    }

    private static Outcome validity(
            ReadCertificate signer, AuthorityKey.@Nullable Trusted authority, Instant at, List<Remark> remarks) {
        int before = remarks.size();
        if (at.isBefore(signer.notBefore())) {
            remarks.add(new Remark(Reason.DSC_NOT_YET_VALID, signer.notBefore().toString()));
        }
        if (at.isAfter(signer.notAfter())) {
            remarks.add(new Remark(Reason.DSC_EXPIRED, signer.notAfter().toString()));
        }
        if (authority != null && !authority.certificate().validAt(at)) {
            ReadCertificate ended = authority.certificate();
            remarks.add(new Remark(Reason.CSCA_EXPIRED, ended.notBefore() + " to " + ended.notAfter()));
        }
        if (remarks.size() > before) {
            return Outcome.FAILED;
        }
        return authority != null ? Outcome.SUCCESSFUL : Outcome.UNDETERMINED;
    }

    private TrustStatus status(Chain chain, Outcome revocation) {
        if (chain.status() != TrustStatus.TRUSTED) {
            return chain.status();
        }
        return switch (revocation) {
            case SUCCESSFUL -> TrustStatus.TRUSTED;
            case FAILED -> TrustStatus.NOT_TRUSTED;
            case UNDETERMINED, NOT_SUPPORTED, ABORTED ->
                switch (policy) {
                    case UNKNOWN_IS_ACCEPTED -> TrustStatus.TRUSTED;
                    case CLEARANCE_IS_DEMANDED -> TrustStatus.UNDETERMINED;
                };
        };
    }

    @Override
    public CheckReport validWhenIssued(ReadCertificate signer, LocalDate issued) {
        return IssueDate.check(signer, chain(signer).authority(), issued);
    }

    @Override
    public List<ReadCertificate> signers(X500Name issuer, BigInteger serial) {
        return shelf.named(FoldedName.fold(issuer), serial);
    }

    @Override
    public List<ReadCertificate> signers(byte[] subjectKeyIdentifier) {
        return shelf.withKey(subjectKeyIdentifier);
    }

    @Override
    public List<ReadCertificate> signers(String country, BigInteger serial) {
        return shelf.ofCountry(country.toUpperCase(Locale.ROOT), serial);
    }
}
