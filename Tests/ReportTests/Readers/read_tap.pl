# Reads a TAP stream from standard input with Perl's own reader and prints a JSON array: for each case whether it is ok,
# its description, and the block of YAML behind it as text. Exit code 1: the reader has complaints.
use strict;
use warnings;
use JSON::PP;
use TAP::Parser;

my $text = do { local $/; <STDIN> };
# The reader knows versions up to 13, of which 14 is a stricter form.
$text =~ s/\ATAP version 14\n/TAP version 13\n/ or die "no version line\n";
my $parser = TAP::Parser->new({ tap => $text });
my @cases;
while (my $result = $parser->next) {
    if ($result->is_test) {
        push @cases, { ok => $result->is_actual_ok ? JSON::PP::true : JSON::PP::false,
                       description => $result->description };
    }
    elsif ($result->is_yaml) { $cases[-1]{block} = $result->raw }
    elsif (!$result->is_plan && !$result->is_version) { print "not understood: ", $result->as_string, "\n"; exit 1 }
}
if ($parser->parse_errors) { print join("\n", $parser->parse_errors), "\n"; exit 1 }
print JSON::PP->new->canonical->ascii->encode(\@cases);
