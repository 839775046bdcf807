using CaseCenterMonitor.FirmwareSim.Custody;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

public sealed class SameSeedTests
{
    private const int Messages = 20_000;

    [Fact]
    public void The_same_seed_sends_the_same_messages_byte_for_byte()
    {
        var first = FirstMessages(seed: 11);

        Assert.Equal(Messages, first.Count);
        Assert.Equal(first, FirstMessages(seed: 11));
    }

    [Fact]
    public void Another_seed_sends_others() => Assert.NotEqual(FirstMessages(seed: 11), FirstMessages(seed: 12));

    [Fact]
    public void A_whole_centre_keeps_to_a_modest_number_of_messages_and_connections()
    {
        var centre = new NorthsideCentre(seed: 5, population: 12).Begin();
        centre.RunFor(TimeSpan.FromMinutes(5));

        Assert.InRange(centre.Wire.Said.Count / 300.0, 40, 250);
        Assert.InRange(centre.Centre.Connections, 40, 110);
    }

    [Fact]
    public void Somebody_here_from_an_earlier_run_keeps_number_and_band()
    {
        var here = new DeskOpening.Person(new CustodyEntry("1123-044", "male", "adult", CustodyEntry.CriminalSummons, CustodyEntry.General), "wb-003", "z-wait-m1", NorthsideCentre.Start);
        var centre = new NorthsideCentre(population: 1);
        centre.Centre.Begin(new DeskOpening([here], ["wb-001"], new Dictionary<string, TimeSpan>()));

        Assert.Equal(("1123-044", "wb-003"), centre.Centre.Premises.Detainees.Select(d => (d.Record, d.Body.Tag!.Id)).Single());
        Assert.Empty(centre.Desk.BookedIn);
    }

    private static List<string> FirstMessages(int seed)
    {
        var centre = new NorthsideCentre(seed).Begin();
        while (centre.Wire.Said.Count < Messages)
        {
            centre.RunFor(TimeSpan.FromSeconds(10));
        }

        return [.. centre.Wire.Lines.Take(Messages)];
    }
}
