package org.gatehouse.cli.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.names.Candidate;
import org.gatehouse.names.Explanation;
import org.gatehouse.names.ListEntry;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a program or a person reads them. Fields may be added, never renamed. */
enum Answers {
    tsv {
        @Override
        String beginning() {
            return "qid\tid\tscore\n";
        }

        @Override
        String of(Question question, List<Candidate> found, Map<String, ListEntry> list) {
            var lines = new StringBuilder();
            for (Candidate candidate : found) {
                lines.append(question.id())
                        .append('\t')
                        .append(candidate.entryId())
                        .append('\t')
                        .append(score(candidate))
                        .append('\n');
            }
            return lines.toString();
        }

        @Override
        String fault(Question question) {
            return "";
        }
    },
    json {
        @Override
        String beginning() {
            return "";
        }

        @Override
        String of(Question question, List<Candidate> found, Map<String, ListEntry> list) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("qid", question.id());
            answer.put(
                    "candidates",
                    found.stream().map(candidate -> candidate(candidate, list)).toList());
            return JsonMapper.shared().writeValueAsString(answer) + "\n";
        }

        @Override
        String fault(Question question) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("qid", question.id());
            answer.put("line", question.line());
            answer.put(
                    "fault",
                    Map.of(
                            "en", Words.of(Words.Language.en).say(question.fault(), question.value()),
                            "zh", Words.of(Words.Language.zh).say(question.fault(), question.value())));
            return JsonMapper.shared().writeValueAsString(answer) + "\n";
        }
    };

    abstract String beginning();

    /** @param list the entries that were searched, by id */
    abstract String of(Question question, List<Candidate> found, Map<String, ListEntry> list);

    /** What stands in place of an answer; in a table nothing does. */
    abstract String fault(Question question);

    private static String score(Candidate candidate) {
        return String.format(Locale.ROOT, "%.6f", candidate.score());
    }

    private static Map<String, Object> candidate(Candidate candidate, Map<String, ListEntry> list) {
        Explanation explanation = candidate.explanation();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", candidate.entryId());
        fields.put("score", Double.valueOf(score(candidate)));
        ListEntry entry = list.get(candidate.entryId());
        if (entry != null && !entry.names().isEmpty()) {
            fields.put("name", entry.names().getFirst().name().text());
        }
        explanation.listed().ifPresent(listed -> {
            fields.put("listed", listed.name().text());
            fields.put("strength", lower(listed.strength()));
        });
        explanation.asked().ifPresent(asked -> fields.put("asked", asked.text()));
        fields.put("parts", explanation.parts().stream().map(Answers::part).toList());
        fields.put("birth", lower(explanation.birth()));
        fields.put("sex", lower(explanation.sex()));
        fields.put("nationality", lower(explanation.nationality()));
        fields.put("document", lower(explanation.document()));
        fields.put("sentence", Map.of("en", explanation.english(), "zh", explanation.chinese()));
        return fields;
    }

    private static Map<String, Object> part(Explanation.PartMatch part) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("asked", part.asked());
        fields.put("listed", part.listed());
        fields.put("how", part.how().stream().map(Answers::lower).toList());
        return fields;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
