package org.gatehouse.cli.screening;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists as their publishers give them out. */
@Command(
        name = "watchlist",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a published list of persons and objects, says what is wrong with it, writes it in another form, or compares it with the one before; brings it into a watchlist of the house, and writes that one out.",
            "",
            "Forms are told by what stands in a file, whatever it is called: own CSV and own JSON lines, the tab-separated form of screening data, sdn.csv (with alt.csv and add.csv named beside it) and sdn.xml of OFAC, the consolidated lists of the UN Security Council and of the EU (fsd) in XML, FollowTheMoney JSON lines."
        },
        subcommands = {WatchlistVerify.class, WatchlistConvert.class, WatchlistCompare.class})
public final class WatchlistCommand implements Runnable {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int UNREADABLE = 3;

    @Spec
    private @Nullable CommandSpec spec;

    public WatchlistCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Say what to do with a list: verify, convert, compare, import or export.");
    }
}
