package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;

/** Reads lists of one form. Keeps nothing between two lists, and of a list only the ids. */
public interface ListReader {

    /**
     * Reads the list to its end, or to where it cannot be understood any more.
     *
     * @param entries is told each entry as it is read
     * @throws IOException when the stream fails; a list that is cut off or broken is no failure but a remark
     */
    ListReport read(InputStream list, ListTaker entries) throws IOException;
}
