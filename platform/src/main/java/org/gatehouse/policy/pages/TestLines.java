package org.gatehouse.policy.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.StayLimit;

/**
 * Test cases as lines of text: {@code traveller.age=9 traveller.accompanied=false -> HOLDS}, and where the stay that a rule
 * gives is looked at, {@code permission.stayDays=30 -> HOLDS DAYS=30}.
 */
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
                String[] expected =
                        line.substring(arrow + ARROW.length()).strip().split("\\s+");
                cases.add(new Case(
                        facts(line.substring(0, arrow).strip(), number),
                        Answer.valueOf(expected[0]),
                        limits(expected, number)));
            } catch (IllegalArgumentException e) {
                throw new RuleProblem.TestMalformed(number);
            }
        }
        return cases;
    }

    /** What stands behind the answer. */
    private static List<StayLimit> limits(String[] expected, int number) {
        return Arrays.stream(expected)
                .skip(1)
                .map(text -> StayLimit.ofText(text).orElseThrow(() -> new RuleProblem.TestMalformed(number)))
                .toList();
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
                                + " " + ARROW + " " + one.answer()
                                + one.stay().stream()
                                        .map(limit -> " " + limit.text())
                                        .collect(Collectors.joining()))
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
