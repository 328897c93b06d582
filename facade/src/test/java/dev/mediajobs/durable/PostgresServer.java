package dev.mediajobs.durable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server whose process can be killed and started again with the same data. */
final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private EmbeddedPostgres server;

    PostgresServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("max_connections", "80")
                .setServerConfig("fsync", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    /** Kills the server with SIGKILL and starts it again. */
    void killAndRestart() throws Exception {
        int port = server.getPort();
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
        // Releases the lock of the folder.
        server.close();
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
