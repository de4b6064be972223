package org.gatehouse.access.auditing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.audit.AuditRecords.Recorded;
import org.gatehouse.audit.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who saw or changed what. Reading this is an access like any other, and is entered before anything is shown. */
@Controller
class AuditPages {

    private static final int ROWS_A_PAGE = 50;
    private static final int ROWS_AN_EXPORT_MAX = 100_000;
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final AuditRecords records;
    private final AuditTrail audit;
    private final Officers officers;

    AuditPages(AuditRecords records, AuditTrail audit, Officers officers) {
        this.records = records;
        this.audit = audit;
        this.officers = officers;
    }

    @ModelAttribute("filter")
    AuditFilter filter(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        return new AuditFilter(officers.referenceOf(actor).orElse(actor), record, action, from, until);
    }

    @Permitted(value = Permission.AUDIT_READ, purpose = Purpose.AUDIT_REVIEW)
    @GetMapping("/audit")
    String search(
            Actor reader,
            @ModelAttribute("filter") AuditFilter filter,
            @RequestParam Optional<UUID> before,
            Model model) {
        audit.append(entry(reader, Action.READ, filter));
        List<Recorded> found = records.find(filter.query(), before, ROWS_A_PAGE + 1);
        boolean more = found.size() > ROWS_A_PAGE;
        List<Recorded> page = more ? found.subList(0, ROWS_A_PAGE) : found;
        model.addAttribute("entries", page);
        model.addAttribute("actors", officers.behind(actorsOf(page)));
        model.addAttribute("older", more ? page.getLast().id() : null);
        model.addAttribute("actions", Action.values());
        model.addAttribute("chosenAction", filter.query().action().orElse(null));
        return "access/audit";
    }

    private static Set<String> actorsOf(List<Recorded> page) {
        return page.stream().map(row -> row.entry().actor()).collect(Collectors.toSet());
    }

    /** For programs and for keeping: actors by reference, since names change. */
    @Permitted(value = Permission.AUDIT_READ, purpose = Purpose.AUDIT_REVIEW)
    @GetMapping("/audit/export")
    ResponseEntity<StreamingResponseBody> export(Actor reader, @ModelAttribute("filter") AuditFilter filter) {
        audit.append(entry(reader, Action.EXPORT, filter));
        var found = records.find(filter.query(), Optional.empty(), ROWS_AN_EXPORT_MAX);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(out -> write(found, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))));
    }

    private static void write(List<Recorded> found, BufferedWriter out) throws IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord("at", "chain", "seq", "actor", "action", "record", "purpose", "justification");
        for (var row : found) {
            var entry = row.entry();
            csv.printRecord(
                    row.at(),
                    row.chain(),
                    row.seq(),
                    harmless(entry.actor()),
                    entry.action(),
                    harmless(entry.record()),
                    harmless(entry.purpose()),
                    harmless(entry.justification()));
        }
        out.flush();
    }

    /** A spreadsheet computes what begins like a formula; an apostrophe before it makes it text. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static AuditEntry entry(Actor reader, Action action, AuditFilter filter) {
        return new AuditEntry(
                reader.reference(), action, "audit/entries/search", Purpose.AUDIT_REVIEW.name(), filter.written());
    }
}
