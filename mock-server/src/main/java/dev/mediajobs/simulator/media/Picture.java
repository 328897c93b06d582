package dev.mediajobs.simulator.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Renders pictures: a gradient, discs and a title in a built-in font. */
final class Picture {

    private static final Map<String, int[]> SIZES = Map.of(
            "1:1", new int[] {512, 512},
            "16:9", new int[] {640, 360},
            "9:16", new int[] {360, 640},
            "4:3", new int[] {640, 480},
            "3:4", new int[] {480, 640});

    private Picture() {}

    static byte[] render(MediaSpec mediaSpec, long seed) {
        int[] size = SIZES.getOrDefault(mediaSpec.aspect(), new int[] {512, 512});
        int width = size[0];
        int height = size[1];
        SplittableRandom random = new SplittableRandom(seed ^ mediaSpec.title().hashCode());
        int[] from = colour(random);
        int[] to = colour(random);
        double[][] discs = new double[5][];
        for (int i = 0; i < discs.length; i++) {
            discs[i] = new double[] {
                random.nextDouble() * width, random.nextDouble() * height, (0.1 + 0.25 * random.nextDouble()) * height
            };
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = pixel(x, y, (double) (x + y) / (width + height), from, to, discs);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        BitmapFont.write(image, mediaSpec.title());
        return png(image);
    }

    private static int[] colour(SplittableRandom random) {
        return new int[] {random.nextInt(30, 220), random.nextInt(30, 200), random.nextInt(60, 230)};
    }

    private static int pixel(int x, int y, double along, int[] from, int[] to, double[][] discs) {
        int lift = 0;
        for (double[] disc : discs) {
            if (Math.hypot(x - disc[0], y - disc[1]) < disc[2]) {
                lift += 18;
            }
        }
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            rgb = rgb << 8 | Math.min(255, (int) (from[i] + (to[i] - from[i]) * along) + lift);
        }
        return rgb;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
