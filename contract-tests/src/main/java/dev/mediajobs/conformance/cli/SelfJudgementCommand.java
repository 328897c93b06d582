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

    @Option(
            names = "--base-url",
            required = true,
            paramLabel = "URL",
            description = "A right server, such as the simulator.")
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

    SelfJudgementCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Target target = Target.of(baseUrl);
        if (!target.isLoopback()) {
            throw new UserMistakeException("Only a server on this machine is broken on purpose; start the simulator.");
        }
        Wishes.header("--fail-by", failBy);
        SelfJudgement judgement = new SelfJudgement(target.url(), Wishes.vendors(vendors), failBy);
        SelfJudgement.Verdict verdict = judgement.judge(most, seed, line -> {
            if (verbose) {
                out.println(line);
            }
        });
        verdict.findings().forEach(each -> out.println("The server itself: " + each));
        verdict.escaped().forEach(each -> out.println("ESCAPED " + each));
        verdict.suspected().forEach(each -> out.println("SUSPECTED " + each));
        int caught = verdict.mutants() - verdict.escaped().size();
        out.println(caught + " of " + verdict.mutants() + " mutants caught, "
                + verdict.suspected().size() + " of " + verdict.harmless() + " harmless changes reported");
        return verdict.isGood() ? 0 : 1;
    }
}
