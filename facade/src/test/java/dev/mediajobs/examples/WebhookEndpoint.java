package dev.mediajobs.examples;

import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.WebhookHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/**
 * Receives webhooks with the HTTP server of the JDK; other web frameworks need the same two lines. It only listens on
 * localhost, so use the URL of a proxy or tunnel as the webhook URL.
 */
final class WebhookEndpoint {
    private WebhookEndpoint() {}

    public static void main(String[] arguments) throws IOException {
        MediaJobs media = MediaJobs.fromEnvironment();
        HttpServer server = serve(media, 8080, job -> System.out.println(job.reference() + " ended: " + job.phase()));
        System.out.println("Webhooks at http://127.0.0.1:" + server.getAddress().getPort() + "/creatify");
    }

    static HttpServer serve(MediaJobs media, int port, Consumer<Job<Video>> ended) throws IOException {
        WebhookHandler<Video> webhooks = media.creatify().webhookHandler(ended);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/creatify", exchange -> {
            int status = webhooks.handle(exchange.getRequestBody());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
