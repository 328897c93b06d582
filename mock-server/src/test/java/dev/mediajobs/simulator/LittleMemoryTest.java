package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.cli.Main;
import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulator with 256 MB responds to every request, whatever is long or numerous in it. */
@Tag("little-memory")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LittleMemoryTest {

    private static final String READY = "MediaJobs simulator listening on ";
    private static final int THREADS = 6;
    private static final int MB = 1_000_000;

    private Process process;
    private BufferedReader output;
    private HttpCaller caller;
    private Path errors;

    /** Requests whose sum would not fit into the memory. */
    enum Kind {
        WRONG_IDS(39) {
            @Override
            Response send(HttpCaller caller) {
                return edit(caller, "key", 20_000);
            }
        },
        UNKNOWN_IDS_THAT_ARE_ACCEPTED(39) {
            @Override
            Response send(HttpCaller caller) {
                caller.control("PUT", "/quirks?namespace=lenient", "{'unknown-media':'accepted'}");
                return edit(caller, "lenient", 20_000);
            }
        },
        LONG_PROMPTS(115) {
            @Override
            Response send(HttpCaller caller) {
                return prompt(caller, "p".repeat(2 * MB));
            }
        },
        LONG_BODIES(12) {
            @Override
            Response send(HttpCaller caller) {
                return prompt(caller, "p".repeat(20 * MB));
            }
        },
        LONG_FORMS(12) {
            @Override
            Response send(HttpCaller caller) {
                return form(caller, "image=@a.jpg;image/jpeg=" + "i".repeat(20 * MB));
            }
        },
        LONG_FILE_NAMES(300) {
            @Override
            Response send(HttpCaller caller) {
                return form(caller, "image=@" + "n".repeat(7_000) + ";image/jpeg=1");
            }
        },
        MANY_PARTS(40) {
            @Override
            Response send(HttpCaller caller) {
                String[] parts = new String[900];
                Arrays.fill(parts, "image=@a.jpg;image/jpeg=" + "i".repeat(2_000));
                return form(caller, parts);
            }
        },
        LONG_HEADERS(3_000) {
            @Override
            Response send(HttpCaller caller) {
                return caller.get("/api/avatars", "x-api-key", "k".repeat(7_000));
            }
        },
        LONG_PATHS(1_000) {
            @Override
            Response send(HttpCaller caller) {
                return caller.get("/nothing/" + "p".repeat(7_000), "x-api-key", "key");
            }
        },
        LONG_WEBHOOK_URLS(115) {
            @Override
            Response send(HttpCaller caller) {
                return caller.post(
                        "/api/aurora/",
                        "{'name':'n','audio':'https://example.com/a.mp3','image':'https://example.com/a.png',"
                                + "'webhook_url':'http://example.com/" + "u".repeat(2 * MB) + "'}",
                        HttpCaller.CREATIFY);
            }
        },
        MANY_VALUES(9) {
            @Override
            Response send(HttpCaller caller) {
                return caller.post(
                        "/api/image/edit",
                        "{'name':'n','prompt':'p','referenceImageMediaIds':["
                                + String.join(",", Collections.nCopies(90_000, "1")) + "]}",
                        HttpCaller.MIRAFLOW);
            }
        },
        LONG_MEMBER_NAMES(40) {
            @Override
            Response send(HttpCaller caller) {
                return caller.post("/api/image/edit", "{'" + "n".repeat(40_000) + "':1,'name':7}", HttpCaller.MIRAFLOW);
            }
        },
        LONG_REASONS(60) {
            @Override
            Response send(HttpCaller caller) {
                String id = Jobs.MIRAFLOW_IMAGE.id(caller);
                return caller.control(
                        "POST", "/jobs/" + id + "/outcome", "{'phase':'failed','reason':'" + "r".repeat(4 * MB) + "'}");
            }
        };

        private final int times;

        Kind(int times) {
            this.times = times;
        }

        abstract Response send(HttpCaller caller);

        private static Response prompt(HttpCaller caller, String prompt) {
            return caller.post(
                    "/api/image/generate",
                    "{'name':'n','aspectRatio':'9:16','prompt':'" + prompt + "'}",
                    HttpCaller.MIRAFLOW);
        }

        private static Response edit(HttpCaller caller, String key, int ids) {
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < ids; i++) {
                wrong.add("'wrong-id-number-" + i + "'");
            }
            return caller.post(
                    "/api/image/edit",
                    "{'name':'n','prompt':'p','referenceImageMediaIds':[" + String.join(",", wrong) + "]}",
                    "x-api-key",
                    key);
        }

        private static Response form(HttpCaller caller, String... parts) {
            List<String> form = new ArrayList<>(List.of("fps=60", "quality=hd", "sequence=auto", "hand_style=1"));
            form.addAll(List.of(parts));
            return caller.form(false, "/api/v1/speed-painting/create", form.toArray(String[]::new), HttpCaller.MIRAGIC);
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        errors = folder.resolve("errors.txt");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--job-time",
                        "10m")
                .directory(new File("").getAbsoluteFile())
                .redirectError(errors.toFile())
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        String ready = output.readLine();
        assertThat(ready).startsWith(READY);
        caller = new HttpCaller(URI.create(ready.substring(READY.length())));
    }

    @AfterAll
    void stop() throws Exception {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        output.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Timeout(120)
    void everyRequest_getsItsResponse(Kind kind) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Response>> responses = new ArrayList<>();
        try {
            for (int i = 0; i < kind.times; i++) {
                responses.add(pool.submit(() -> kind.send(caller)));
            }
            for (Future<Response> response : responses) {
                assertThat(response.get().status()).as(response.get().text()).isLessThan(500);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(Jobs.CREATIFY.id(caller)).isNotEmpty();
        assertThat(errors).isEmptyFile();
    }
}
