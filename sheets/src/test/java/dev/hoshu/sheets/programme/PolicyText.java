package dev.hoshu.sheets.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a policy, in which the value of one member can be written anew where it stands. */
record PolicyText(String text) {

    /** Every figure of the policies: its path, and the line on which it stands, from 1. */
    Map<String, Integer> figures() {
        var found = new LinkedHashMap<String, Integer>();
        if (YamlNode.read(text) instanceof YamlNode.Mapping root
                && root.members().get("policies") instanceof YamlNode.Sequence policies) {
            for (int index = 0; index < policies.items().size(); index++) {
                add("policies[" + index + "]", policies.items().get(index), found);
            }
        }
        return found;
    }

    private static void add(String path, YamlNode node, Map<String, Integer> found) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.members().forEach((name, member) -> add(path + "." + name, member, found));
        } else {
            found.put(path, node.line());
        }
    }

    /** The figure's name in any family, and at any level, of any policy. */
    static String anywhere(String path) {
        return path.replaceFirst("^policies\\[\\d+]\\.", "")
                .replaceFirst("^families\\.[A-Z0-9_]+\\.", "families.*.")
                .replaceFirst("^clock\\.levels\\.[A-Z0-9_]+\\.", "clock.levels.*.")
                .replaceFirst("^dispatch\\.skills\\.[A-Z0-9_]+$", "dispatch.skills.*");
    }

    /** The same with another value. */
    PolicyText with(String path, String value) {
        return rewritten(path, member(path) + ": " + value);
    }

    /** The same without that member. */
    PolicyText without(String path) {
        return rewritten(path, "");
    }

    private PolicyText rewritten(String path, String instead) {
        var line = figures().get(path);
        if (line == null) {
            throw new IllegalArgumentException("There is no figure " + path + ".");
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var written =
                Pattern.compile(
                        "\\b" + member(path) + ": (\\[[^\\]]*]|\\{[^}]*}|[^,}]+)(, |(?=}|$))");
        var value = written.matcher(lines.get(line - 1));
        if (!value.find()) {
            throw new IllegalArgumentException(path + " does not stand on line " + line + ".");
        }
        var separator = instead.isEmpty() ? "" : "$2";
        lines.set(line - 1, value.replaceFirst(Matcher.quoteReplacement(instead) + separator));
        return new PolicyText(String.join("\n", lines));
    }

    private static String member(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A file with the policy of the first text and, from that day on, the policy of the second. */
    static String inTurn(PolicyText first, String day, PolicyText second) {
        var later = second.text.substring(second.text.indexOf("  - effectiveFrom: "));
        return first.text + later.replaceFirst("effectiveFrom: \\S+", "effectiveFrom: " + day);
    }
}
