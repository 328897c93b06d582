package dev.mediajobs.simulator.ui;

import com.ruiyun.jvppeteer.api.core.Browser;
import com.ruiyun.jvppeteer.cdp.core.Puppeteer;
import com.ruiyun.jvppeteer.cdp.entities.LaunchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides each test with a separate {@link Tab} in one headless browser. Without an installed browser the tests are
 * skipped; in CI they fail.
 */
final class InBrowser implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final Namespace SPACE = Namespace.create(InBrowser.class);

    /** One browser for all tests, with a temporary profile. */
    record Running(Browser browser, Path profile) implements AutoCloseable {

        static Running start() {
            Path program = InstalledBrowser.find(System.getenv());
            if (program == null) {
                throw new IllegalStateException(InstalledBrowser.missing());
            }
            try {
                Path profile = Files.createTempDirectory("mediajobs-browser");
                LaunchOptions options = LaunchOptions.builder()
                        .executablePath(program.toString())
                        .userDataDir(profile.toString())
                        .headless(true)
                        .args(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"))
                        .build();
                return new Running(Puppeteer.launch(options), profile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Path link = profile.resolve("SingletonSocket");
            Path sockets =
                    Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).getParent() : profile;
            CompletableFuture<?>[] ends = Stream.concat(
                            Stream.of(browser.process().toHandle()),
                            browser.process().descendants())
                    .map(ProcessHandle::onExit)
                    .toArray(CompletableFuture[]::new);
            try {
                browser.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
            // The processes write into the profile until they exit. Without an init process they never appear to exit.
            CompletableFuture.allOf(ends)
                    .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                    .join();
            delete(sockets);
            delete(profile);
        }

        /** Also deletes the sockets, which a killed browser leaves outside the profile. */
        private static void delete(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        @Nullable Path program = InstalledBrowser.find(System.getenv());
        boolean runs = program != null || InstalledBrowser.required(System.getenv());
        InstalledBrowser.record(runs);
        return runs
                ? ConditionEvaluationResult.enabled("in " + program)
                : ConditionEvaluationResult.disabled(InstalledBrowser.missing());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent("browser", key -> Running.start(), Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Tab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(SPACE)
                .getOrComputeIfAbsent(
                        "tab", key -> new Tab(running(context).browser().createBrowserContext()), Tab.class);
    }
}
