package org.gatehouse.cli.screening;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Queries, read one by one. */
interface Questions {

    /** @return null behind the last */
    @Nullable
    Question next() throws IOException;
}
