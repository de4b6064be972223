package org.gatehouse.names.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String SOUNDS = "aeioukgHhsSzcCjJtdbpvflrmnyx";

    private static byte[] word(Random random) {
        byte[] word = new byte[1 + random.nextInt(9)];
        for (int i = 0; i < word.length; i++) {
            word[i] = (byte) SOUNDS.charAt((int) (SOUNDS.length() * Math.pow(random.nextDouble(), 3)));
        }
        return word;
    }

    @Test
    void many_at_once_are_as_alike_as_each_alone() {
        var random = new Random(3);
        var distance = new Distance();
        var likeness = new Likeness();
        List<byte[]> words = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            words.add(word(random));
        }
        words.sort(Arrays::compare);
        int alike = 0;
        for (int i = 0; i < 300; i++) {
            var asked = new Reading(word(random), random.nextInt(4) == 0, 100);
            int least = random.nextInt(3) * 30;
            likeness.ask(asked, least);
            for (byte[] word : words) {
                boolean vowelless = random.nextInt(20) == 0;
                int alone = distance.likeness(asked.sounds(), asked.vowelless(), word, vowelless);
                int together = likeness.to(word, 0, word.length, vowelless);
                assertThat(together)
                        .as("%s, %s, least %d", asked, new Reading(word, vowelless, 100), least)
                        .isEqualTo(alone >= least ? alone : 0);
                alike += together > 0 ? 1 : 0;
            }
        }
        assertThat(alike).isGreaterThan(5_000);
    }

    @Test
    void what_is_known_sooner_to_be_too_little_is_too_little() {
        var random = new Random(11);
        var distance = new Distance();
        int enough = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] a = word(random);
            byte[] b = word(random);
            boolean bare = random.nextInt(5) == 0;
            boolean otherBare = random.nextInt(5) == 0;
            int least = random.nextInt(110);
            int whole = distance.likeness(a, bare, b, otherBare);
            int soon = distance.likeness(a, bare, b, 0, b.length, otherBare, least);
            if (whole >= least) {
                assertThat(soon)
                        .as("%s %s", new Reading(a, bare, 100), new Reading(b, otherBare, 100))
                        .isEqualTo(whole);
                enough++;
            } else {
                assertThat(soon).isLessThan(least);
            }
        }
        assertThat(enough).isGreaterThan(3_000);
    }

    @Test
    void faith_takes_its_part_of_a_likeness() {
        for (int faith = 1; faith <= 100; faith++) {
            var reading = new Reading(new byte[] {'a'}, false, faith);
            for (int like = 0; like <= 100; like++) {
                int least = reading.without(like);
                assertThat(least * faith / 100).isGreaterThanOrEqualTo(like);
                assertThat((least - 1) * faith / 100).isLessThan(Math.max(1, like));
            }
        }
    }
}
