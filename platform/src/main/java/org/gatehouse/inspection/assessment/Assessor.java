package org.gatehouse.inspection.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.chip.ChipChecks;
import org.gatehouse.inspection.enrolled.EnrolledDocuments;
import org.gatehouse.inspection.granted.PermissionChecks;
import org.gatehouse.inspection.listed.ListChecks;
import org.gatehouse.issuance.Holder;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.Rules;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.DocumentKind;
import org.gatehouse.reference.DocumentKinds;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.State;
import org.gatehouse.reference.StateKind;
import org.gatehouse.reference.States;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.stereotype.Component;

/** Gathers what is known of a traveller and says what follows. It can only clear or refer. */
@Component
public class Assessor {

    /** Of the checks that are code; stored with each assessment. Rules that are data are those of the instant. */
    public static final String RULES_VERSION = "6";

    /** Kinds of document that alone do not open the way out. */
    private static final Set<String> ENDORSED = Set.of("TWO_WAY_PERMIT", "TAIWAN_TRAVEL_PERMIT");

    private final States states;
    private final DocumentKinds documentKinds;
    private final ChipChecks chips;
    private final ListChecks lists;
    private final Rules rules;
    private final Registers registers;

    /** What the house has on record of a document: its bearer's stays, what was granted, whether it is enrolled. */
    @Component
    record Registers(Stays stays, PastStays past, PermissionChecks permissions, EnrolledDocuments enrolled) {}

    Assessor(
            States states,
            DocumentKinds documentKinds,
            Registers registers,
            ChipChecks chips,
            ListChecks lists,
            Rules rules) {
        this.states = states;
        this.documentKinds = documentKinds;
        this.registers = registers;
        this.chips = chips;
        this.lists = lists;
        this.rules = rules;
    }

    /** When and where, on the port's clock. */
    public record Moment(Instant at, Port port, Channel channel) {
        LocalDateTime local() {
            return LocalDateTime.ofInstant(at, port.zone());
        }
    }

    /** Who the document says its bearer is; the part of an assessment that needs no record of the past. */
    public record Identified(
            DocumentReading reading,
            Direction direction,
            Optional<DocumentKind> kind,
            Optional<NationalityGroup> group) {

        /** The document by itself; empty when it does not say its number. */
        Optional<Bearer> document() {
            return !reading.readable() || reading.number().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bearer(reading.issuer(), reading.number()));
        }

        /** Who needs a permission to cross: a foreigner who enters, a citizen who leaves on a permit that takes endorsements. */
        Optional<Holder> holder() {
            boolean needs = switch (direction) {
                case ENTRY -> group.filter(NationalityGroup.FOREIGNER::equals).isPresent();
                case EXIT ->
                    group.filter(NationalityGroup.CITIZEN::equals).isPresent()
                            && kind.map(DocumentKind::kind)
                                    .filter(ENDORSED::contains)
                                    .isPresent();
            };
            return needs
                    ? document().map(document -> new Holder(document.issuer(), document.number()))
                    : Optional.empty();
        }

        /** The bearer whose stay matters; empty for citizens and for documents that do not name one. */
        public Optional<Bearer> stayBearer() {
            return group.filter(NationalityGroup.FOREIGNER::equals).isPresent()
                            && !reading.number().isEmpty()
                    ? Optional.of(new Bearer(reading.issuer(), reading.number()))
                    : Optional.empty();
        }
    }

    /** The assessment of whoever arrives now. */
    public Assessment assess(DocumentReading reading, Arrival arrival, Moment now) {
        Identified identified = identify(reading, arrival.direction());
        ChipChecks.Checked chip = chips.check(arrival.chip(), reading, arrival.channel(), now.at());
        OnRecord onRecord = onRecord(List.of(identified), arrival.channel() == Channel.E_CHANNEL);
        ListChecks.Checked listed = arrival.claim().isPresent()
                ? lists.check(arrival.claim().get(), homeState(), arrival)
                : lists.check(reading, arrival);
        return assess(
                identified,
                now,
                inputs(identified, now, onRecord, arrival.circumstances()),
                arrival.claim().isPresent() ? Kind.NO_DOCUMENT : Kind.UNREADABLE,
                chip,
                listed);
    }

    /** Code of the state whose border it is. */
    public String homeState() {
        return documentKinds.homeState();
    }

    public Identified identify(DocumentReading reading, Direction direction) {
        if (!reading.readable()) {
            return new Identified(reading, direction, Optional.empty(), Optional.empty());
        }
        String format = reading.format().orElseThrow().name();
        return new Identified(
                reading,
                direction,
                documentKinds.of(reading.documentCode(), reading.issuer(), format),
                Optional.of(documentKinds.groupOf(
                        reading.documentCode(), reading.issuer(), format, reading.nationality())));
    }

    /**
     * What is on record of them: one question a register, and none to a register that has nothing.
     *
     * @param channel whether there may be e-channels among where they come; only there enrolments matter
     */
    public OnRecord onRecord(Collection<Identified> identified, boolean channel) {
        Set<Bearer> bearers = new HashSet<>();
        Set<Holder> holders = new HashSet<>();
        Set<Bearer> documents = new HashSet<>();
        boolean askPermissions = !registers.permissions().empty();
        boolean askEnrolled = channel && !registers.enrolled().empty();
        for (Identified one : identified) {
            one.stayBearer().ifPresent(bearers::add);
            if (askPermissions) {
                one.holder().ifPresent(holders::add);
            }
            if (askEnrolled) {
                one.document().ifPresent(documents::add);
            }
        }
        return new OnRecord(
                bearers.isEmpty()
                        ? new HashMap<>()
                        : new HashMap<>(registers.stays().open(bearers)),
                registers.permissions().held(holders),
                registers.enrolled().of(documents),
                new Meanwhile());
    }

    /** What is known of one of them now; earlier stays only where a rule that gives the traveller a stay counts them. */
    private Inputs inputs(Identified identified, Moment moment, OnRecord onRecord, Circumstances said) {
        Inputs known = onRecord.inputs(identified, moment, said);
        if (identified.direction() != Direction.ENTRY || !rules.lookBack(moment.at())) {
            return known;
        }
        return identified
                .stayBearer()
                .map(bearer -> {
                    int days = daysBack(rules.judge(facts(identified, moment, known), moment.at()));
                    LocalDate since = moment.local().toLocalDate().minusDays(days);
                    return days == 0 ? known : known.after(registers.past().of(bearer, since, onRecord.meanwhile()));
                })
                .orElse(known);
    }

    /** The assessment of a document of which the page alone was read, and of whose bearer the lists were asked. */
    public Assessment assess(Identified identified, Moment then, OnRecord onRecord, ListChecks.Checked listed) {
        return assess(
                identified,
                then,
                inputs(identified, then, onRecord, Circumstances.UNKNOWN),
                Kind.UNREADABLE,
                ChipChecks.NOTHING,
                listed);
    }

    /**
     * What would take the bearer of this document to an officer whenever it is presented so: the document itself and the
     * rules, were it enrolled. Neither lists nor the past are asked.
     */
    public List<Finding> standing(Identified identified, Moment moment) {
        if (!identified.reading().readable()) {
            return List.of(new Finding(Kind.UNREADABLE, ""));
        }
        Inputs now = onRecord(List.of(identified), false)
                .inputs(identified, moment, Circumstances.UNKNOWN, Optional.empty());
        var enrolled = new Inputs(now.stay(), now.circumstances(), now.grant(), true);
        List<Finding> findings = new ArrayList<>(4);
        document(identified, moment.local().toLocalDate(), findings);
        rules(identified, moment, enrolled, findings);
        return findings.stream()
                .filter(finding -> finding.kind().weight() == Finding.Weight.REFER)
                .toList();
    }

    /**
     * The assessment by what is handed in and the rules of the moment; nothing else is asked.
     *
     * @param unread what is found where the document says nothing
     */
    Assessment assess(
            Identified identified,
            Moment moment,
            Inputs inputs,
            Kind unread,
            ChipChecks.Checked chip,
            ListChecks.Checked listed) {
        DocumentReading reading = identified.reading();
        LocalDate today = moment.local().toLocalDate();
        List<Finding> findings = new ArrayList<>(4);
        if (reading.readable()) {
            document(identified, today, findings);
            identified.stayBearer().ifPresent(_ -> stay(identified.direction(), today, inputs.stay(), findings));
            rules(identified, moment, inputs, findings);
        } else {
            findings.add(new Finding(unread, ""));
        }
        findings.addAll(chip.findings());
        findings.addAll(listed.findings());
        return new Assessment(
                today,
                identified.kind().map(DocumentKind::kind).orElse(""),
                identified.group(),
                findings,
                chip.verification(),
                inputs,
                listed.alerts());
    }

    private void rules(Identified identified, Moment moment, Inputs inputs, List<Finding> findings) {
        Judgement judgement = rules.judge(facts(identified, moment, inputs), moment.at());
        findings.addAll(
                RuleFindings.of(judgement, moment.at().atZone(moment.port().zone()), inputs.past()));
        int days = daysBack(judgement);
        registers
                .past()
                .erased(moment.local().toLocalDate().minusDays(days), days)
                .ifPresent(last -> findings.add(new Finding(Kind.PAST_ERASED, last.toString())));
    }

    private static int daysBack(Judgement judgement) {
        return judgement.stays().stream()
                .mapToInt(Judgement.Stay::daysBack)
                .max()
                .orElse(0);
    }

    private static Facts facts(Identified identified, Moment moment, Inputs inputs) {
        var place = new RuleFacts.Place(
                moment.port().code(), moment.port().mode(), identified.direction(), moment.channel());
        var traveller = new RuleFacts.Traveller(
                identified.reading(),
                identified.kind().map(DocumentKind::kind).orElse(""),
                identified.reading().nationality(),
                identified.group());
        return RuleFacts.of(place, traveller, moment.local(), inputs);
    }

    private void document(Identified identified, LocalDate today, List<Finding> findings) {
        DocumentReading reading = identified.reading();
        reading.checks().forEach((check, result) -> {
            if (result.outcome() == CheckOutcome.FAILED) {
                findings.add(new Finding(Kind.CHECK_DIGIT, check.name()));
            }
        });
        reading.findings().forEach(finding -> {
            if (finding.repaired()) {
                findings.add(new Finding(Kind.REPAIRED, finding.field().name()));
            } else if (finding.refers()) {
                findings.add(new Finding(Kind.FIELD, finding.field().name()));
            }
        });
        reading.expiry()
                .filter(today::isAfter)
                .ifPresent(last -> findings.add(new Finding(Kind.EXPIRED, last.toString())));
        Optional<State> issuer = states.find(reading.issuer());
        if (issuer.filter(state -> state.kind() == StateKind.SPECIMEN).isPresent()) {
            findings.add(new Finding(Kind.SPECIMEN, reading.issuer()));
        } else if (issuer.filter(State::mayIssue).isEmpty()) {
            findings.add(new Finding(Kind.UNKNOWN_ISSUER, reading.issuer()));
        }
        if (!knowsNationality(reading.nationality())) {
            findings.add(new Finding(Kind.UNKNOWN_NATIONALITY, reading.nationality()));
        }
        if (identified.kind().isEmpty()) {
            findings.add(new Finding(Kind.UNKNOWN_DOCUMENT_KIND, reading.documentCode()));
        }
    }

    private static void stay(
            Direction direction, LocalDate today, Optional<Inputs.OpenStay> open, List<Finding> findings) {
        switch (direction) {
            case ENTRY ->
                open.ifPresent(stay -> findings.add(
                        new Finding(Kind.STAY_STILL_OPEN, stay.entryDay().toString())));
            case EXIT -> {
                if (open.isEmpty()) {
                    findings.add(new Finding(Kind.NO_ENTRY_RECORDED, ""));
                } else {
                    open.get()
                            .lastDay()
                            .filter(today::isAfter)
                            .ifPresent(last -> findings.add(new Finding(Kind.OVERSTAYED, last.toString())));
                }
            }
        }
    }

    /** Whether a person may be of this nationality. */
    public boolean knowsNationality(String code) {
        return states.find(code)
                .filter(state -> state.mayBeNationality() || state.kind() == StateKind.SPECIMEN)
                .isPresent();
    }
}
