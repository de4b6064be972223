package org.gatehouse.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"reference", "conveyance"})
    void both_languages_have_the_same_keys(String module) throws IOException {
        assertThat(keys(module, "zh").keySet()).isEqualTo(keys(module, "en").keySet());
    }

    private static Properties keys(String module, String language) throws IOException {
        var properties = new Properties();
        var name = "/messages/" + module + "_" + language + ".properties";
        try (var file = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }
}
