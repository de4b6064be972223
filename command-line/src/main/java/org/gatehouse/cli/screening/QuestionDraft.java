package org.gatehouse.cli.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Query;
import org.gatehouse.names.Sex;
import org.gatehouse.names.lists.Countries;

/** A query while it is read; the first fault is kept and told. */
final class QuestionDraft {

    private static final int NAME_CHARACTERS_MAX = 1_000;

    private final long line;
    private final String id;
    private final List<PersonName> names = new ArrayList<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final List<DocumentNumber> documents = new ArrayList<>();
    private Optional<BirthDate> birth = Optional.empty();
    private Optional<Sex> sex = Optional.empty();
    private Question.Names compared = Question.Names.FULL;
    private String fault = "";
    private String value = "";

    QuestionDraft(long line, String id) {
        this.line = line;
        this.id = id.strip();
    }

    /** A divided name says more than a whole one, so the whole one is used only where nothing is divided. */
    QuestionDraft name(String full, String surname, String given, boolean zone) {
        if (full.length() + surname.length() + given.length() > NAME_CHARACTERS_MAX) {
            return faulty("query.name", full + surname);
        }
        if (!surname.isBlank() || !given.isBlank()) {
            names.add(
                    zone
                            ? PersonName.mrz(surname.strip(), given.strip())
                            : PersonName.of(surname.strip(), given.strip()));
        } else if (!full.isBlank()) {
            names.add(PersonName.of(full.strip()));
        }
        return this;
    }

    QuestionDraft birth(String text) {
        if (!text.isBlank()) {
            try {
                birth = Optional.of(BirthDate.parse(text));
            } catch (IllegalArgumentException _) {
                return faulty("query.birth", text);
            }
        }
        return this;
    }

    QuestionDraft sex(String text) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> {}
            case "m", "male" -> sex = Optional.of(Sex.MALE);
            case "f", "female" -> sex = Optional.of(Sex.FEMALE);
            case "x", "<", "unspecified" -> sex = Optional.of(Sex.UNSPECIFIED);
            default -> faulty("query.sex", text);
        }
        return this;
    }

    QuestionDraft nationality(String text) {
        if (!text.isBlank()) {
            nationalities.add(Countries.code(text).orElse(text.strip()));
        }
        return this;
    }

    QuestionDraft document(DocumentNumber number) {
        if (!number.number().isBlank()) {
            documents.add(number);
        }
        return this;
    }

    QuestionDraft mode(String text) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "full" -> compared = Question.Names.FULL;
            case "primary" -> compared = Question.Names.PRIMARY;
            default -> faulty("query.mode", text);
        }
        return this;
    }

    private QuestionDraft faulty(String key, String shown) {
        if (fault.isEmpty()) {
            fault = key;
            value = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
        }
        return this;
    }

    Question question() {
        if (id.isEmpty()) {
            faulty("query.id", "");
        } else if (names.isEmpty() && documents.isEmpty()) {
            faulty("query.nobody", "");
        }
        return fault.isEmpty()
                ? Question.of(line, id, compared, new Query(names, birth, sex, nationalities, List.of(), documents))
                : Question.faulty(line, id, fault, value);
    }
}
