package org.gatehouse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseSealsTest {

    private static final byte[] CONTENT = "{\"month\":\"2022-01\"}".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_signature_holds_for_its_content_and_its_form_alone() {
        var seals = new HouseSeals(AuditKeys.in(folder));
        byte[] signature = seals.sign("gatehouse-archive-1", CONTENT);
        assertThat(seals.signed("gatehouse-archive-1", CONTENT, signature)).isTrue();
        assertThat(seals.signed("gatehouse-archive-2", CONTENT, signature)).isFalse();
        assertThat(seals.signed("gatehouse-archive-1", "{}".getBytes(UTF_8), signature))
                .isFalse();
        assertThat(seals.signed("gatehouse-archive-1", CONTENT, new byte[3])).isFalse();
        signature[10] ^= 1;
        assertThat(seals.signed("gatehouse-archive-1", CONTENT, signature)).isFalse();
    }

    @Test
    void another_house_signs_otherwise() {
        byte[] signature = new HouseSeals(AuditKeys.in(folder.resolve("one"))).sign("gatehouse-archive-1", CONTENT);
        assertThat(new HouseSeals(AuditKeys.in(folder.resolve("other")))
                        .signed("gatehouse-archive-1", CONTENT, signature))
                .isFalse();
    }

    @Test
    void a_checkpoint_of_the_trail_is_no_seal_and_a_seal_no_checkpoint() {
        var keys = AuditKeys.in(folder);
        var seals = new HouseSeals(keys);
        var checkpoint = Checkpoint.sign(1, Instant.EPOCH, Checkpoint.NONE, List.of(), keys.signing());
        byte[] signature = Base64.getDecoder()
                .decode(checkpoint.line().substring(checkpoint.line().lastIndexOf('|') + 1));
        assertThat(seals.signed("", checkpoint.signed().getBytes(UTF_8), signature))
                .isFalse();
        String line = checkpoint.signed() + "|"
                + Base64.getEncoder()
                        .encodeToString(seals.sign("", checkpoint.signed().getBytes(UTF_8)));
        assertThat(Checkpoint.read(line, keys.verifying())).isEmpty();
        assertThatThrownBy(() -> seals.sign("two\nlines", CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }
}
