package org.defter.auditor;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code defter}: what an auditor who trusts nobody runs on a machine of their own. */
@Command(
        name = "defter",
        mixinStandardHelpOptions = true,
        version = "defter 0.1.0",
        description = "Verifies the ledger of a municipality without its help.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:all is well", "1:something differs", "2:it could not be done"},
        subcommands = {
            VerifyCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            ProofCommand.class,
            SealsCommand.class,
            FsckCommand.class,
            ExportCommand.class,
            WitnessCommand.class,
            KeyCommand.class,
            DoctorCommand.class
        })
public final class Auditor implements Runnable {

    /** All is well. */
    static final int WELL = 0;

    /** Something differs. */
    static final int DIFFERS = 1;

    /** It could not be done. */
    static final int NOT_DONE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command of the arguments and exits with its status. */
    public static void main(String[] arguments) {
        // A library that would like to log has nobody to tell, and need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(commandLine().execute(arguments));
    }

    /**
     * Runs the command of the arguments.
     *
     * @param out takes what it says
     * @return its status, see the package
     */
    public static int execute(PrintWriter out, String... arguments) {
        return commandLine().setOut(out).setErr(out).execute(arguments);
    }

    /** The commands, for instance for a test that wants no exit. */
    static CommandLine commandLine() {
        return new CommandLine(new Auditor())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    PrintWriter err = command.getErr();
                    err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
                    err.flush();
                    return NOT_DONE;
                })
                .setExitCodeExceptionMapper(failure -> NOT_DONE);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command? Try --help.");
        }
    }
}
