package org.gatehouse.policy.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.policy.Rule;
import org.springframework.stereotype.Component;

/** The names of those who wrote and decided on rules. */
@Component
class RuleAuthors {

    private static final String OFFICER = "officer:";

    private final Officers officers;

    RuleAuthors(Officers officers) {
        this.officers = officers;
    }

    /** By the opaque reference; a reference without a name stands for itself. */
    Map<String, String> names(Collection<Rule> rules) {
        Set<OfficerId> ids = new HashSet<>();
        rules.forEach(rule -> {
            add(ids, rule.author());
            rule.approver().ifPresent(approver -> add(ids, approver));
        });
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            officers.findAll(ids).forEach((id, colleague) -> names.put(OFFICER + id.value(), colleague.name()));
        }
        return names;
    }

    private static void add(Set<OfficerId> ids, String reference) {
        if (reference.startsWith(OFFICER)) {
            ids.add(new OfficerId(UUID.fromString(reference.substring(OFFICER.length()))));
        }
    }
}
