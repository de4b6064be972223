package org.gatehouse.policy.book;

import org.gatehouse.policy.DryRun;
import org.gatehouse.policy.Rule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Texts and trials of rules as JSON, the same characters for the same text. */
final class RuleText {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // a stay had one limit once
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private RuleText() {}

    static String write(Rule.Text text) {
        return JSON.writeValueAsString(text);
    }

    static Rule.Text read(String json) {
        return JSON.readValue(json, Rule.Text.class);
    }

    static String write(DryRun trial) {
        return JSON.writeValueAsString(trial);
    }

    static DryRun trial(String json) {
        return JSON.readValue(json, DryRun.class);
    }
}
