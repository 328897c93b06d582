package dev.mediajobs.durable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mediajobs.FinishedJob;
import dev.mediajobs.WireServer;
import dev.mediajobs.WireServer.Seen;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A vendor of talking videos that hangs once in a step of a job, as the job's name begins: {@code submit-DRIPPING-1}. It
 * starts each job before it hangs.
 */
final class HangingVendor implements AutoCloseable {
    /** The requests of a job. */
    enum Step {
        SUBMIT,
        POLL,
        DOWNLOAD
    }

    /** What a vendor that hangs sends. */
    enum Hang {
        SILENT,
        HEAD_ONLY,
        DRIPPING
    }

    private static final int INTERVAL = 20;
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n";

    private final WireServer wire = WireServer.start(this::respond);
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Set<String> hung = ConcurrentHashMap.newKeySet();
    private final CountDownLatch released = new CountDownLatch(1);

    static String key(Step step, Hang hang, int number) {
        return step + "-" + hang + "-" + number;
    }

    URI url() {
        return wire.url();
    }

    /** Returns the number of jobs for which a step has hung. */
    long hung(Step step) {
        return hung.stream().filter(name -> name.startsWith(step.name())).count();
    }

    /** Returns the number of submits of a job. */
    long submits(String key) {
        return wire.seen().stream()
                .filter(request -> request.is("POST") && request.text().contains("\"name\":\"" + key + "-"))
                .count();
    }

    long lists() {
        return wire.seen().stream()
                .filter(request -> request.is("GET") && request.path().matches("/api/aurora/(\\?.*)?"))
                .count();
    }

    /** Closes the connections that hang. */
    void release() {
        released.countDown();
    }

    private void respond(Seen request, OutputStream out) throws IOException {
        String path = request.path().replaceFirst("\\?.*", "");
        String host = request.head().replaceFirst("(?is).*\r\nHost: ([^\r]*).*", "$1");
        if (request.is("POST")) {
            Matcher name = NAME.matcher(request.text());
            name.find();
            String id =
                    UUID.nameUUIDFromBytes(name.group(1).getBytes(ISO_8859_1)).toString();
            names.put(id, name.group(1));
            send(Step.SUBMIT, id, job(id, "pending", host), out);
        } else if (path.equals("/api/aurora/")) {
            String all = names.keySet().stream()
                    .map(id -> job(id, "running", host))
                    .collect(Collectors.joining(",", "[", "]"));
            WireServer.json(200, all).response(request, out);
        } else if (path.startsWith("/api/aurora/")) {
            String id = path.replaceAll("/api/aurora/|/$", "");
            send(Step.POLL, id, job(id, "done", host), out);
        } else {
            String id = path.replaceFirst("/(.*)\\.mp4", "$1");
            if (!hangs(Step.DOWNLOAD, id, out)) {
                FinishedJob.mp4().response(request, out);
            }
        }
    }

    private String job(String id, String status, String host) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + names.get(id) + "\",\"status\":\"" + status
                + "\",\"progress\":1,\"video_output\":\"http://" + host + "/" + id + ".mp4\"}";
    }

    private void send(Step step, String id, String body, OutputStream out) throws IOException {
        if (!hangs(step, id, out)) {
            WireServer.json(step == Step.SUBMIT ? 201 : 200, body).response(null, out);
        }
    }

    private boolean hangs(Step step, String id, OutputStream out) throws IOException {
        String name = names.get(id);
        if (!name.startsWith(step.name()) || !hung.add(name)) {
            return false;
        }
        Hang hang = Hang.valueOf(name.split("-", -1)[1]);
        if (hang != Hang.SILENT) {
            out.write(HEAD.getBytes(ISO_8859_1));
            out.flush();
        }
        try {
            while (!released.await(INTERVAL, TimeUnit.MILLISECONDS)) {
                if (hang == Hang.DRIPPING) {
                    out.write(' ');
                    out.flush();
                }
            }
        } catch (InterruptedException never) {
            throw new IOException(never);
        }
        out.close();
        return true;
    }

    @Override
    public void close() {
        release();
        wire.close();
    }
}
