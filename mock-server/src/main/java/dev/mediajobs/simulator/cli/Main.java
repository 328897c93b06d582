package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.server.PortInUseException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The entry of the runnable jar. Starts with plain options without the parser of the command line. */
public final class Main {

    /** How the names of the variables begin. */
    static final String VARIABLES = "MEDIAJOBS_SIMULATOR_";

    private Main() {}

    /** Runs the simulator until the process is terminated. */
    public static void main(String... arguments) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Main::awaitStop,
                System.getenv(),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the command.
     *
     * @param awaitStop returns when the simulator is to stop
     * @param environment the environment variables, which are the defaults of the options
     * @return 0, or 2 if an option is not valid, with a one-line message on {@code err}
     */
    static int run(
            PrintWriter out,
            PrintWriter err,
            Runnable awaitStop,
            Map<String, String> environment,
            String... arguments) {
        boolean variables = environment.keySet().stream().anyMatch(name -> name.startsWith(VARIABLES));
        SimulatorOptions options = variables ? null : PlainOptions.read(arguments);
        if (options != null) {
            try {
                serve(options, out, awaitStop);
                return 0;
            } catch (PortInUseException e) {
                // The command reports it, unless the port is free by now.
            }
        }
        return SimulatorCommand.run(out, err, awaitStop, environment, arguments);
    }

    /**
     * Starts a simulator, prints that it is ready and closes it after the stop signal.
     *
     * @throws PortInUseException if the port cannot be used
     */
    static void serve(SimulatorOptions options, PrintWriter out, Runnable awaitStop) {
        try (Simulator simulator = Simulator.start(options)) {
            Thread stop = new Thread(simulator::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            Greeting.print(simulator, !isLoopback(options.host()), out);
            awaitStop.run();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    private static void awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
