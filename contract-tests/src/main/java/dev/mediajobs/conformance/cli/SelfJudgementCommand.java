package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.self.SelfJudgement;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks a right server on purpose and tells how many breaks the kit finds. */
@Command(
        name = "self-judgement",
        mixinStandardHelpOptions = true,
        description = "Judges the kit: breaks a right server on this machine in many ways and counts what is found.")
final class SelfJudgementCommand implements Callable<Integer> {

    private static final int MOST_FINDINGS = 5;

    @Option(
            names = "--base-url",
            required = true,
            paramLabel = "URL",
            description = "A right server whose jobs end within 3s, such as the simulator with --job-time 300ms.")
    private String baseUrl = "";

    @Option(
            names = "--vendor",
            paramLabel = "NAME",
            description = "Break this vendor's operations alone; may be repeated.")
    private List<String> vendors = List.of();

    @Option(names = "--most", paramLabel = "N", defaultValue = "100000", description = "At most so many mutants.")
    private int most;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which, if there are more.")
    private long seed;

    @Option(
            names = "--fail-by",
            paramLabel = "HEADER",
            description = "A header by which the server fails a job, for the mutants that fail one.")
    private String failBy = "";

    @Option(names = "--verbose", description = "A line for each mutant.")
    private boolean verbose;

    private final PrintStream out;
    private final PrintStream err;

    SelfJudgementCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Target target = Target.of(baseUrl);
        if (!target.isLoopback()) {
            throw new UserMistakeException("Only a server on this machine is broken on purpose; start the simulator.");
        }
        Wishes.header("--fail-by", failBy);
        SelfJudgement judgement = new SelfJudgement(target.url(), Wishes.vendors(vendors), failBy);
        Wishes.answering(target, judgement.unreachable());
        SelfJudgement.Verdict verdict = judgement.judge(most, seed, new Told());
        verdict.findings().stream().limit(MOST_FINDINGS).forEach(each -> out.println("The server itself: " + each));
        if (!verdict.findings().isEmpty()) {
            throw new UserMistakeException("Nothing was broken, for the server is not right as it is."
                    + " Its jobs must end within 3 s: the simulator's do with --job-time 300ms.");
        }
        verdict.escaped().forEach(each -> out.println("ESCAPED " + each));
        verdict.suspected().forEach(each -> out.println("SUSPECTED " + each));
        int caught = verdict.mutants() - verdict.escaped().size();
        out.println(caught + " of " + verdict.mutants() + " mutants caught, "
                + verdict.suspected().size() + " of " + verdict.harmless() + " harmless changes reported");
        return verdict.isGood() ? 0 : 1;
    }

    /** Says that it goes on: every line if that is wished, else a line for each tenth of the way. */
    private final class Told implements SelfJudgement.Listener {

        private int all;
        private int tried;

        @Override
        public synchronized void begins(int mutants, int harmless) {
            all = mutants + harmless;
            err.println("The server is right. Breaking it in " + mutants + " ways, and changing " + harmless
                    + " things that harm nobody");
        }

        @Override
        public synchronized void tried(String line) {
            tried++;
            if (verbose) {
                out.println(line);
            } else if (tried * 10 / all > (tried - 1) * 10 / all) {
                err.println(tried + " of " + all + " tried");
            }
        }
    }
}
