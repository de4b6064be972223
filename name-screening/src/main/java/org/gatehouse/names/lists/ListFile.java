package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A list on the disk.
 *
 * @param aliases the file of aliases beside a list of the form {@link ListForm#OFAC_CSV}
 * @param addresses the file of addresses beside it
 */
public record ListFile(Path path, ListForm form, Optional<Path> aliases, Optional<Path> addresses) {

    /** @throws IOException when a file cannot be read */
    public ListReport read(ListTaker entries) throws IOException {
        try (InputStream list = Files.newInputStream(path)) {
            return reader().read(list, entries);
        }
    }

    private ListReader reader() throws IOException {
        if (form != ListForm.OFAC_CSV) {
            return form.reader();
        }
        var reader = new OfacCsv();
        if (aliases.isPresent()) {
            try (InputStream beside = Files.newInputStream(aliases.get())) {
                reader.aliases(beside);
            }
        }
        if (addresses.isPresent()) {
            try (InputStream beside = Files.newInputStream(addresses.get())) {
                reader.addresses(beside);
            }
        }
        return reader;
    }
}
