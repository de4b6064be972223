package org.gatehouse.trust.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.trust.Standing.Signature;
import org.gatehouse.trust.TrustImports.Delivery;
import org.gatehouse.trust.TrustImports.FileKind;
import org.gatehouse.trust.TrustImports.Import;
import org.gatehouse.trust.keeping.CertificateStore;
import org.gatehouse.trust.keeping.Changes;
import org.gatehouse.trust.keeping.RevocationStore;
import org.gatehouse.trust.keeping.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an examination needs and writes what came of it: two short transactions around slow thinking. */
@Component
class ImportRecords {

    private final ImportStore imports;
    private final CertificateStore certificates;
    private final RevocationStore revocations;
    private final Versions versions;
    private final Changes changes;
    private final AuditTrail audit;

    ImportRecords(
            ImportStore imports,
            CertificateStore certificates,
            RevocationStore revocations,
            Versions versions,
            Changes changes,
            AuditTrail audit) {
        this.imports = imports;
        this.certificates = certificates;
        this.revocations = revocations;
        this.versions = versions;
        this.changes = changes;
        this.audit = audit;
    }

    record Known(
            List<CertificateStore.Stored> trusted,
            List<RevocationStore.Candidate> lists,
            Map<String, String> standings) {}

    @Transactional(readOnly = true)
    public Optional<Import> same(String source, String sha256) {
        return imports.same(source, sha256);
    }

    @Transactional(readOnly = true)
    public Known known(Collection<String> sha256) {
        return new Known(certificates.stored(false), revocations.candidates(), certificates.standings(sha256));
    }

    @Transactional
    public void write(Import made, Delivery delivery, Examined examined) {
        imports.insert(made);
        imports.insertLines(made.id(), examined.lines());
        Optional<Signature> first = delivery.officer().map(officer -> new Signature(officer, made.at()));
        examined.certificates().values().forEach(one -> certificates.insert(one, made.id(), first));
        var stored = certificates.standings(examined.vouchers().values().stream()
                .flatMap(Collection::stream)
                .toList());
        examined.vouchers()
                .forEach((source, vouched) -> certificates.vouch(
                        vouched.stream().filter(stored::containsKey).toList(), source, made.id(), made.at()));
        examined.lists().values().forEach(list -> revocations.insert(list, made.id(), made.at()));
        if (made.kind() == FileKind.DEFECT_LIST) {
            versions.takeDefects(made.id(), delivery.bytes(), made.at());
        }
        audit.append(new AuditEntry(
                delivery.byWhom(),
                AuditEntry.Action.CREATE,
                "trust/import/" + made.id(),
                Purpose.ADMINISTRATION.name(),
                "%s: %d taken, %d proposed, %d known, %d not taken"
                        .formatted(made.source(), made.taken(), made.proposed(), made.known(), made.notTaken())));
        changes.happened();
    }
}
