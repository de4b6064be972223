package org.gatehouse.documents.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.authority.SigningProblem;
import org.gatehouse.documents.trust.TrustStore;

/**
 * Makes the data of documents: zone, data groups, EF.COM and EF.SOD, signed, and checked as a border would check them
 * before anything is released. Safe for many threads when its signer and its count are.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-10</a>
 */
public final class Personaliser {

    private final DocumentSigner signer;
    private final KeyUseLimits limits;
    private final KeyUses uses;
    private final SelfCheck check;
    private final LdsVersion version;

    /**
     * @param uses one count for the signer's key, wherever it signs
     * @param trust holds the root of the signer's certificate; the check before release is made against it
     */
    public Personaliser(
            DocumentSigner signer, KeyUseLimits limits, KeyUses uses, TrustStore trust, LdsVersion version) {
        this.signer = signer;
        this.limits = limits;
        this.uses = uses;
        this.check = new SelfCheck(trust);
        this.version = version;
    }

    /**
     * Personalises one document. Never throws for what a record may hold; a problem says what is wrong.
     *
     * @param at the time of signing, which stands in EF.SOD; its day in UTC decides the centuries of the zone
     */
    public IssueOutcome personalise(IdentityRecord identity, Instant at) {
        try {
            return new IssueOutcome.Issued(written(identity, at));
        } catch (Refusal refusal) {
            return new IssueOutcome.Refused(refusal.problem());
        }
    }

    private Personalisation written(IdentityRecord approved, Instant at) {
        IdentityRecord identity = SpelledName.in(approved);
        DocumentReading printed = CheckedZone.write(identity.zone(), LocalDate.ofInstant(at, ZoneOffset.UTC));
        SortedMap<Integer, byte[]> dataGroups = dataGroups(identity, printed.lines());
        identity.zone().expiry().ifPresent(this::outlivedBySigner);
        // Only now, when nothing of the record can fail any more, is one of the key's uses spent.
        Optional<SigningProblem> limit = limits.claim(signer, at, uses);
        if (limit.isPresent()) {
            throw new Refusal(new IssueProblem.NotSigned(limit.get()));
        }
        byte[] sod = sign(dataGroups, at);
        var made = new Personalisation(printed.lines(), SecurityObject.index(dataGroups, version), sod, dataGroups);
        check.check(made, printed, at);
        return made;
    }

    private static SortedMap<Integer, byte[]> dataGroups(IdentityRecord identity, List<String> zone) {
        SortedMap<Integer, byte[]> groups = new TreeMap<>();
        groups.put(1, Tlv.of(0x61, Tlv.of(0x5F1F, String.join("", zone).getBytes(US_ASCII))));
        groups.put(
                2,
                FacialRecord.dataGroup2(
                        Portrait.of(identity.portrait()), identity.zone().sex()));
        identity.bearer()
                .map(BearerDetails::fields)
                .filter(fields -> !fields.none())
                .ifPresent(fields -> groups.put(11, fields.file(0x6B)));
        identity.issue()
                .map(IssueDetails::fields)
                .filter(fields -> !fields.none())
                .ifPresent(fields -> groups.put(12, fields.file(0x6C)));
        byte[] infos = SecurityInfos.dataGroup14(identity.keys());
        if (infos.length > 0) {
            groups.put(14, infos);
        }
        identity.keys().activeAuthentication().ifPresent(key -> groups.put(15, SecurityInfos.dataGroup15(key)));
        return groups;
    }

    private void outlivedBySigner(LocalDate expiry) {
        LocalDate until = LocalDate.ofInstant(signer.certificate().getNotAfter().toInstant(), ZoneOffset.UTC);
        if (until.isBefore(expiry)) {
            throw new Refusal(new IssueProblem.DocumentOutlivesCertificate(expiry, until));
        }
    }

    private byte[] sign(SortedMap<Integer, byte[]> dataGroups, Instant at) {
        try {
            return SecurityObject.signed(dataGroups, version, signer, at);
        } catch (GeneralSecurityException failed) {
            var problem = new SigningProblem.SigningFailed(String.valueOf(failed.getMessage()));
            throw new Refusal(new IssueProblem.NotSigned(problem));
        }
    }
}
