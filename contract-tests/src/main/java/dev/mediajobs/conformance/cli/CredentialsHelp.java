package dev.mediajobs.conformance.cli;

import dev.mediajobs.specs.VendorSpec;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes the environment variables of all vendors into the help of a command. */
final class CredentialsHelp {

    private static final String PLACEHOLDER = "{variables}";

    private CredentialsHelp() {}

    static void complete(CommandLine line) {
        String variables = VendorSpec.NAMES.stream()
                .flatMap(name -> VendorSpec.of(name).environmentVariables().values().stream())
                .collect(Collectors.joining(", "));
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description(Arrays.stream(usage.description())
                .map(text -> text.replace(PLACEHOLDER, variables))
                .toArray(String[]::new));
    }
}
