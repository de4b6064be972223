package org.gatehouse.cli.document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What scripts ask of the electronic and the signed parts of a document. */
@Command(
        name = "document",
        mixinStandardHelpOptions = true,
        description = "Verifies the chip or the seal of a travel document, or makes a state to try it with.",
        subcommands = {VerifyCommand.class, SealCommand.class, DemoPkiCommand.class})
public final class DocumentCommand implements Runnable {

    /** The check proved the document genuine. */
    static final int GENUINE = 0;

    /** It proved that it is not. */
    static final int NOT_GENUINE = 1;

    /** It could prove neither. */
    static final int UNDECIDED = 2;

    /** What was handed in could not be read, or the command was misused. */
    static final int UNREADABLE = 3;

    @Spec
    private CommandSpec spec;

    public DocumentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: verify, seal or demo-pki.");
    }
}
