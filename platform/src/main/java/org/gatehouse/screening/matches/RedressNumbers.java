package org.gatehouse.screening.matches;

import java.security.SecureRandom;
import org.gatehouse.screening.RedressNumber;
import org.gatehouse.screening.Subject;
import org.springframework.stereotype.Component;

/** Gives travellers their redress numbers: the one they have, or a new one. */
@Component
class RedressNumbers {

    private static final int SIGNS = 32;

    private final ClearanceStore store;
    private final SecureRandom random = new SecureRandom();

    RedressNumbers(ClearanceStore store) {
        this.store = store;
    }

    RedressNumber of(Subject.Shown document, String birth) {
        return store.givenTo(document, birth).orElseGet(this::fresh);
    }

    private RedressNumber fresh() {
        RedressNumber number;
        do {
            number = RedressNumber.of(
                    random.ints(RedressNumber.RANDOM_SIGNS, 0, SIGNS).toArray());
        } while (store.taken(number));
        return number;
    }
}
