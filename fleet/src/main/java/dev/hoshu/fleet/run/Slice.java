package dev.hoshu.fleet.run;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Files of a base that are decided in one go.
 *
 * @param number from 1
 * @param files the files, at least one
 */
public record Slice(int number, List<String> files) {

    /** Copies the files. */
    public Slice {
        files = List.copyOf(files);
    }

    /** Its name in the folder of a run. */
    public String name() {
        return String.format(Locale.ROOT, "%05d", number);
    }

    /** The Parquet files of a base, by their paths. */
    static List<FileStatus> files(String base, Configuration hadoop) throws IOException {
        var path = new Path(base);
        var files = path.getFileSystem(hadoop).listFiles(path, true);
        var found = new ArrayList<FileStatus>();
        while (files.hasNext()) {
            var file = files.next();
            if (file.isFile() && file.getPath().getName().endsWith(".parquet")) {
                found.add(file);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s に Parquet ファイルがありません。%nThere is no Parquet file in %s."
                            .formatted(base, base));
        }
        found.sort(Comparator.comparing(f -> f.getPath().toString()));
        return found;
    }

    /**
     * Deals files out in their order to slices of about the same size.
     *
     * @param wanted so many slices; fewer where there are not so many files
     */
    static List<Slice> deal(List<FileStatus> files, int wanted) {
        long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
        var slices = new ArrayList<Slice>();
        var some = new ArrayList<String>();
        long dealt = 0;
        for (var file : files) {
            some.add(file.getPath().toString());
            dealt += file.getLen();
            // The end of a slice is where its share of all the bytes is reached.
            if (dealt * wanted >= bytes * (slices.size() + 1L)) {
                slices.add(new Slice(slices.size() + 1, some));
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            slices.add(new Slice(slices.size() + 1, some));
        }
        return List.copyOf(slices);
    }
}
