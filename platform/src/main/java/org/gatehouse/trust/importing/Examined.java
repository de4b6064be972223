package org.gatehouse.trust.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.trust.TrustImports.Disposition;
import org.gatehouse.trust.TrustImports.Line;
import org.gatehouse.trust.keeping.CertificateStore;
import org.gatehouse.trust.keeping.RevocationStore;

/** What came of looking at a file, while it is written down: the lines of the report, and what is new. */
final class Examined {

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, CertificateStore.Incoming> certificates = new LinkedHashMap<>();
    private final Map<String, RevocationStore.Incoming> lists = new LinkedHashMap<>();
    private final Map<String, Set<String>> vouchers = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    void line(Line line) {
        lines.add(line);
    }

    void notTaken(String kind, String sha256, String entry, String why) {
        line(new Line(Disposition.NOT_TAKEN, kind, sha256, "", "", entry, false, why));
    }

    void incoming(CertificateStore.Incoming certificate) {
        certificates.putIfAbsent(certificate.sha256(), certificate);
    }

    void incoming(RevocationStore.Incoming list) {
        lists.putIfAbsent(list.sha256(), list);
    }

    void vouch(String source, String sha256) {
        vouchers.computeIfAbsent(source, _ -> new LinkedHashSet<>()).add(sha256);
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    List<Line> lines() {
        return lines;
    }

    Map<String, CertificateStore.Incoming> certificates() {
        return certificates;
    }

    Map<String, RevocationStore.Incoming> lists() {
        return lists;
    }

    Map<String, Set<String>> vouchers() {
        return vouchers;
    }

    String remark() {
        return String.join(" ", remarks);
    }

    int count(Disposition... which) {
        return (int) lines.stream()
                .filter(line -> List.of(which).contains(line.disposition()))
                .count();
    }
}
