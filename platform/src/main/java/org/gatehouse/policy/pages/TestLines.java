package org.gatehouse.policy.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.RuleProblem;

/** Test cases as lines of text: {@code traveller.age=9 traveller.accompanied=false -> HOLDS}. */
final class TestLines {

    private static final String ARROW = "->";

    private TestLines() {}

    /** @throws RuleProblem.TestMalformed with the number of the line, blank ones not counted */
    static List<Case> parse(String text) {
        List<Case> cases = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            int number = cases.size() + 1;
            int arrow = line.indexOf(ARROW);
            if (arrow < 0) {
                throw new RuleProblem.TestMalformed(number);
            }
            try {
                Answer answer =
                        Answer.valueOf(line.substring(arrow + ARROW.length()).strip());
                cases.add(new Case(facts(line.substring(0, arrow).strip(), number), answer));
            } catch (IllegalArgumentException e) {
                throw new RuleProblem.TestMalformed(number);
            }
        }
        return cases;
    }

    private static Map<String, Object> facts(String text, int number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return facts;
        }
        for (String part : text.split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new RuleProblem.TestMalformed(number);
            }
            facts.put(part.substring(0, equals), value(part.substring(equals + 1)));
        }
        return facts;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?\\d{1,9}") ? (Object) Long.valueOf(text) : text;
    }

    static String write(List<Case> cases) {
        return cases.stream()
                .map(one -> (new TreeMap<>(one.facts())
                                        .entrySet().stream()
                                                .map(fact -> fact.getKey() + '=' + fact.getValue())
                                                .collect(Collectors.joining(" "))
                                + " " + ARROW + " " + one.answer())
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
