package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    private final Memory<String> memory = new Memory<>() {
        @Override
        boolean same(String kept, String asked) {
            return kept.equals(asked);
        }
    };

    private static Likely likely(int own) {
        return new Likely(new int[0], new byte[0], new float[0], new int[0], own);
    }

    @Test
    void what_has_one_hash_is_told_apart() {
        memory.keep("first", 7, likely(1));
        memory.keep("second", 7, likely(2));
        assertThat(memory.find("first", 7)).extracting(Likely::own).isEqualTo(1f);
        assertThat(memory.find("second", 7)).extracting(Likely::own).isEqualTo(2f);
        assertThat(memory.find("third", 7)).isNull();
    }

    @Test
    void the_oldest_of_one_hash_gives_way() {
        for (int i = 0; i < 10; i++) {
            memory.keep("n" + i, 7, likely(i));
        }
        assertThat(memory.find("n0", 7)).isNull();
        assertThat(memory.find("n9", 7)).extracting(Likely::own).isEqualTo(9f);
    }
}
