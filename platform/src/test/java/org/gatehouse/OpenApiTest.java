package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface is made from the routes; kept as build output in {@code target/openapi.json}. */
@HouseTest
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final MockMvc http;

    OpenApiTest(MockMvc http) {
        this.http = http;
    }

    @Test
    void the_description_is_sound_and_leaves_nothing_open() throws Exception {
        String text = http.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(Path.of("target/openapi.json"), text);
        JsonNode description = JsonMapper.shared().readTree(text);

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(faults(description)).isEmpty();
    }

    private static List<String> faults(JsonNode description) {
        var faults = new ArrayList<String>();
        var operationIds = new HashSet<String>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (!path.getKey().startsWith("/api/")) {
                faults.add(path.getKey() + " is no part of the interface");
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    look(path.getKey(), operation.getKey(), operation.getValue(), operationIds, faults);
                }
            }
        }
        var reference =
                Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"").matcher(description.toString());
        while (reference.find()) {
            if (description
                    .path("components")
                    .path("schemas")
                    .path(reference.group(1))
                    .isMissingNode()) {
                faults.add("no schema " + reference.group(1));
            }
        }
        return faults;
    }

    private static void look(
            String path, String method, JsonNode operation, Set<String> operationIds, List<String> faults) {
        String here = method + " " + path;
        if (!operationIds.add(operation.path("operationId").asString(""))) {
            faults.add(here + ": operationId is missing or used twice");
        }
        if (operation.path("responses").isEmpty()) {
            faults.add(here + ": no answer described");
        }
        var named = Pattern.compile("\\{([^}]+)}").matcher(path);
        while (named.find()) {
            boolean described = false;
            for (JsonNode parameter : operation.path("parameters")) {
                described |= parameter.path("in").asString().equals("path")
                        && parameter.path("name").asString().equals(named.group(1));
            }
            if (!described) {
                faults.add(here + ": parameter " + named.group(1) + " is not described");
            }
        }
    }
}
