package dev.mediajobs.simulator.ui;

import com.ruiyun.jvppeteer.api.core.BrowserContext;
import com.ruiyun.jvppeteer.api.core.Page;
import com.ruiyun.jvppeteer.api.events.PageEvents;
import com.ruiyun.jvppeteer.cdp.entities.ConsoleMessage;
import com.ruiyun.jvppeteer.cdp.entities.MediaFeature;
import com.ruiyun.jvppeteer.cdp.entities.Viewport;
import com.ruiyun.jvppeteer.cdp.entities.WaitForSelectorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One browser tab. It waits for expected content for at most 60 seconds. */
final class Tab implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    /** Messages about refused requests, which the page reports itself. */
    private static final Pattern REFUSED = Pattern.compile("responded with a status of 40[01] ");

    /** Whether an element has stopped moving; a click would miss a moving one. */
    private static final String AT_REST = """
            const element = document.querySelector(%s);
            const box = element && JSON.stringify(element.getBoundingClientRect());
            const same = box !== null && element.lastBox === box;
            if (element) element.lastBox = box;
            return same;
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new CopyOnWriteArrayList<>();

    Tab(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        // Clicks and the clipboard need the focus, which each tab has only by emulation when tests run in parallel.
        page.createCDPSession().send("Emulation.setFocusEmulationEnabled", new HashMap<>(Map.of("enabled", true)));
        Consumer<ConsoleMessage> logged = message -> {
            boolean severe = List.of("error", "warning")
                    .contains(message.type().toString().toLowerCase(Locale.ROOT));
            if (severe && !REFUSED.matcher(message.text()).find()) {
                problems.add(message.text());
            }
        };
        page.on(PageEvents.Console, logged);
        Consumer<Object> thrown = problem -> problems.add(String.valueOf(problem));
        page.on(PageEvents.PageError, thrown);
    }

    /** Returns script errors, policy violations and missing files that the browser reported. */
    List<String> problems() {
        return problems;
    }

    Tab open(Object url) {
        return as(() -> page.goTo(url.toString()));
    }

    Tab size(int width, int height, String scheme) {
        return as(() -> {
            page.setViewport(new Viewport(width, height));
            page.emulateMediaFeatures(List.of(new MediaFeature("prefers-color-scheme", scheme)));
            return this;
        });
    }

    /** Clicks like a mouse, which fails for covered or hidden elements. */
    Tab click(String selector) {
        return as(() -> {
            page.waitForSelector(selector, new WaitForSelectorOptions(true, false));
            page.waitForFunction("() => {" + AT_REST.formatted(quoted(selector)) + "}");
            page.click(selector);
            return this;
        });
    }

    Tab type(String selector, String text) {
        return as(() -> {
            page.click(selector);
            page.type(selector, text);
            return this;
        });
    }

    Tab press(String key) {
        return as(() -> {
            page.keyboard().press(key);
            return this;
        });
    }

    Tab choose(String selector, String value) {
        return as(() -> page.select(selector, List.of(value)));
    }

    /** Waits until the expression is true. */
    Tab until(String expression) {
        try {
            page.waitForFunction("() => Boolean(" + expression + ")");
            return this;
        } catch (Exception e) {
            throw new AssertionError(
                    "Never true: " + expression + "\nProblems: " + problems + "\nThe page says: "
                            + evaluate("document.body.innerText"),
                    e);
        }
    }

    /** Waits until an element contains the text. */
    Tab until(String selector, String text) {
        return until("[...document.querySelectorAll(" + quoted(selector) + ")].some(e => e.innerText.includes("
                + quoted(text) + "))");
    }

    String text(String selector) {
        return String.valueOf(evaluate("document.querySelector(" + quoted(selector) + ").innerText"));
    }

    Object evaluate(String expression) {
        try {
            return String.valueOf(page.evaluate("() => (" + expression + ")"));
        } catch (Exception e) {
            throw new AssertionError(expression, e);
        }
    }

    /** Writes a screenshot to a file. */
    Tab picture(Path file) {
        return as(() -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String encoded = String.valueOf(page.createCDPSession()
                    .send("Page.captureScreenshot")
                    .get("data")
                    .asText());
            return Files.write(file, Base64.getDecoder().decode(encoded));
        });
    }

    private Tab as(Callable<?> step) {
        try {
            step.call();
            return this;
        } catch (Exception e) {
            throw new AssertionError("The page says: " + evaluate("document.body.innerText"), e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        context.close();
    }
}
