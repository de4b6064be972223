package org.gatehouse.inspection.secondline;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.inspection.Evidence.Collected;
import org.gatehouse.inspection.Evidence.Exhibit;
import org.gatehouse.inspection.Evidence.FileNote;
import org.gatehouse.inspection.Evidence.Interview;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/**
 * The evidence as the page shows it.
 *
 * @param interviews oldest first
 * @param exhibits in their order
 * @param languages to choose from for an interview, by name
 */
record EvidenceSheet(List<InterviewNote> interviews, List<ExhibitNote> exhibits, List<Language> languages) {

    record Language(String code, String name) {}

    /** @param readBack name of a ReadBack; empty while the interview goes on */
    record InterviewNote(
            UUID id,
            String language,
            Optional<String> interpreter,
            String interpreting,
            String present,
            String by,
            String from,
            String until,
            String readBack,
            String readBackWords,
            List<TurnNote> turns) {

        public boolean ended() {
            return !readBack.isEmpty();
        }
    }

    record TurnNote(String kind, String words, String at, String by) {}

    record ExhibitNote(
            UUID id,
            int number,
            String kind,
            String description,
            Optional<FileNote> file,
            boolean inHand,
            List<CustodyNote> custody) {}

    record CustodyNote(String kind, String place, String seal, String words, String at, String by) {}

    /** Whether an interview goes on. */
    public boolean goesOn() {
        return interviews.stream().anyMatch(one -> !one.ended());
    }

    /** Fills the sheet: asks for the names of officers. */
    @Component
    static class Filling {

        private static final Set<String> AWAY = Set.of("HANDED_ON", "RETURNED");

        private final Officers officers;

        Filling(Officers officers) {
            this.officers = officers;
        }

        EvidenceSheet of(Collected collected, ZoneId zone, Locale locale) {
            Map<OfficerId, Colleague> names = officers.findAll(people(collected));
            return new EvidenceSheet(
                    collected.interviews().stream()
                            .map(one -> note(one, zone, names, locale))
                            .toList(),
                    collected.exhibits().stream()
                            .map(one -> note(one, zone, names))
                            .toList(),
                    Stream.of(Locale.getISOLanguages())
                            .map(code -> new Language(code, name(code, locale)))
                            .filter(language -> !language.name().equals(language.code()))
                            .sorted(Comparator.comparing(Language::name))
                            .toList());
        }

        private static InterviewNote note(Interview one, ZoneId zone, Map<OfficerId, Colleague> names, Locale locale) {
            return new InterviewNote(
                    one.id(),
                    name(one.setting().language(), locale),
                    one.setting().interpreter(),
                    one.setting().interpreting().map(Enum::name).orElse(""),
                    one.setting().personsPresent(),
                    name(names, one.by()),
                    Wording.minute(one.startedAt(), zone),
                    one.ended().map(end -> Wording.minute(end.at(), zone)).orElse(""),
                    one.ended().map(end -> end.readBack().name()).orElse(""),
                    one.ended().map(end -> end.words()).orElse(""),
                    one.turns().stream()
                            .map(turn -> new TurnNote(
                                    turn.kind().name(),
                                    turn.words(),
                                    Wording.minute(turn.at(), zone),
                                    name(names, turn.by())))
                            .toList());
        }

        private static ExhibitNote note(Exhibit one, ZoneId zone, Map<OfficerId, Colleague> names) {
            return new ExhibitNote(
                    one.id(),
                    one.number(),
                    one.kind().name(),
                    one.description(),
                    one.file(),
                    one.custody().stream()
                            .noneMatch(event -> AWAY.contains(event.kind().name())),
                    one.custody().stream()
                            .map(event -> new CustodyNote(
                                    event.kind().name(),
                                    event.place(),
                                    event.seal(),
                                    event.words(),
                                    Wording.minute(event.at(), zone),
                                    name(names, event.by())))
                            .toList());
        }

        private static Set<OfficerId> people(Collected collected) {
            Set<OfficerId> people = new HashSet<>();
            collected.interviews().forEach(one -> {
                people.add(one.by());
                one.turns().forEach(turn -> people.add(turn.by()));
            });
            collected.exhibits().forEach(one -> one.custody().forEach(event -> people.add(event.by())));
            return people;
        }

        private static String name(String language, Locale locale) {
            return Locale.of(language).getDisplayLanguage(locale);
        }

        private static String name(Map<OfficerId, Colleague> names, OfficerId id) {
            return Optional.ofNullable(names.get(id)).map(Colleague::name).orElse(id.toString());
        }
    }
}
