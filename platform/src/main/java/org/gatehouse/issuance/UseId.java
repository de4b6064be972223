package org.gatehouse.issuance;

import java.util.UUID;

/** One use of a permission: the crossing's own identifier, so that one crossing never uses twice. */
public record UseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
