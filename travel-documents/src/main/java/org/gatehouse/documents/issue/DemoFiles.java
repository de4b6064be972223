package org.gatehouse.documents.issue;

import static org.gatehouse.documents.authority.CertificateProfile.DOCUMENT_SIGNER;
import static org.gatehouse.documents.authority.CertificateProfile.MASTER_LIST_SIGNER;
import static org.gatehouse.documents.authority.CertificateProfile.SEAL_SIGNER;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CRLHolder;
import org.gatehouse.documents.authority.DirectoryFile;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.authority.MasterListWriter;
import org.gatehouse.documents.authority.Pkcs12Signer;
import org.gatehouse.documents.trust.TrustStore;

/** The files of {@link DemoPki} by their names, before they are written. */
final class DemoFiles {

    private static final String GUIDE =
            """
            Utopia, a state for demonstrations. Nothing here is a secret, and nobody must believe it
            where real travellers are checked. Every password is: %s

            csca.der                the root of the state: believe this one
            csca-next.der           the root after it
            csca-link.der           the old root vouches for the new one
            ds.der  ds.p12          a document signer, and its key
            ds-revoked.der          a document signer that crl.der revokes
            seal-signer.der .p12    a signer of visible digital seals, and its key
            masterlist-signer.der   the signer of the master list
            crl.der                 the revocation list
            masterlist.ml           both roots, as a master list
            pkd-dsc-crl.ldif        signers and revocation list, as the ICAO directory hands them out
            pkd-masterlist.ldif     the master list, as the ICAO directory hands it out
            mrz.txt                 the printed lines of the specimen passport
            portrait.jpg            its portrait, drawn: nobody's
            chip/                   its chip: EF_COM, EF_SOD and data groups; genuine
            chip-altered/           another DG1 to hand in with the rest of chip/; not genuine
            chip-revoked/           a chip signed by the revoked signer
            seal/                   a visa with a visible digital seal: its printed lines, the content of
                                    the seal, and the seal as a picture
            """;

    /** Behind two tags with their lengths, the document code and the issuer. */
    private static final int FIRST_LETTER_OF_NAME = 10;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final DemoState state;
    private final Instant now;
    private final SecureRandom random;

    DemoFiles(Instant now, SecureRandom random) throws GeneralSecurityException {
        this.now = now;
        this.random = random;
        state = new DemoState(KeyAlgorithm.P384, now, random);
    }

    Map<String, byte[]> all() throws GeneralSecurityException, IOException {
        files.put("README.txt", DemoPki.text(GUIDE.formatted(DemoPki.PASSWORD)));
        files.put("csca.der", state.root().getEncoded());
        files.put("csca-next.der", state.next().getEncoded());
        files.put("csca-link.der", state.link().getEncoded());
        DemoState.Signer documents =
                state.signer(DOCUMENT_SIGNER, "Document Signer 1", KeyAlgorithm.P256, List.of("P", "ID"));
        DemoState.Signer revoked =
                state.signer(DOCUMENT_SIGNER, "Document Signer 2", KeyAlgorithm.P256, List.of("P", "ID"));
        DemoState.Signer seals = state.signer(SEAL_SIGNER, DemoSeal.SIGNER, KeyAlgorithm.P256, List.of("V"));
        keyFile("ds", documents);
        keyFile("seal-signer", seals);
        files.put("ds-revoked.der", revoked.certificate().getEncoded());
        lists(documents, revoked, seals);
        chips(documents, revoked);
        files.putAll(new DemoSeal(signer(seals), now).files());
        return files;
    }

    private void lists(DemoState.Signer documents, DemoState.Signer revoked, DemoState.Signer seals)
            throws GeneralSecurityException, IOException {
        X509CRLHolder crl = state.revoking(revoked.certificate());
        DemoState.Signer lists =
                state.signer(MASTER_LIST_SIGNER, "Master List Signer", KeyAlgorithm.P256, List.of());
        files.put("masterlist-signer.der", lists.certificate().getEncoded());
        byte[] masterList = MasterListWriter.write(
                List.of(state.root(), state.next()), signer(lists), state.root(), now);
        files.put("crl.der", crl.getEncoded());
        files.put("masterlist.ml", masterList);
        byte[] directory = new DirectoryFile(1)
                .signer(documents.certificate(), "UT")
                .signer(revoked.certificate(), "UT")
                .signer(seals.certificate(), "UT")
                .revocationList(crl, "UT")
                .bytes();
        files.put("pkd-dsc-crl.ldif", directory);
        files.put(
                "pkd-masterlist.ldif",
                new DirectoryFile(1).masterList(masterList, "Utopia", "UT").bytes());
    }

    private void chips(DemoState.Signer documents, DemoState.Signer revoked) throws IOException {
        Personalisation genuine = personalise(documents);
        files.put("mrz.txt", DemoPki.text(String.join("\n", genuine.zone()) + "\n"));
        files.put("portrait.jpg", SpecimenPortrait.draw());
        chip("chip", genuine.files());
        // One letter of the name is another: what somebody does who wants to travel as somebody else.
        byte[] altered = genuine.dataGroups().get(1).clone();
        altered[FIRST_LETTER_OF_NAME]++;
        files.put("chip-altered/DG1.bin", altered);
        chip("chip-revoked", personalise(revoked).files());
    }

    private void chip(String folder, Map<String, byte[]> chip) {
        chip.forEach((name, bytes) -> files.put(folder + "/" + name + ".bin", bytes));
    }

    private Personalisation personalise(DemoState.Signer signer) throws IOException {
        // The state believes its own root, and has revoked nobody yet.
        TrustStore trust =
                TrustStore.builder(now).anchor(state.root().getEncoded()).build();
        var personaliser = new Personaliser(
                signer(signer), KeyUseLimits.DOC_9303, KeyUses.inMemory(), trust, LdsVersion.V1_8);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        IdentityRecord passport = Specimen.passport(
                day,
                GeneratedKey.generate(KeyAlgorithm.P256, random).publicKey(),
                GeneratedKey.generate(KeyAlgorithm.P256, random).publicKey());
        return switch (personaliser.personalise(passport, now)) {
            case IssueOutcome.Issued(var made) -> made;
            case IssueOutcome.Refused(var problem) -> throw new Refusal(problem);
        };
    }

    private static DocumentSigner signer(DemoState.Signer signer) {
        return DocumentSigner.of(signer.key(), signer.certificate());
    }

    private void keyFile(String name, DemoState.Signer signer) throws IOException {
        files.put(name + ".der", signer.certificate().getEncoded());
        files.put(
                name + ".p12",
                Pkcs12Signer.write(signer.key(), signer.certificate(), name, DemoPki.PASSWORD.toCharArray()));
    }
}
